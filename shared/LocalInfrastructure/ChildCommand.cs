namespace SpacesPlatform.LocalInfrastructure;

/// <summary>What to start, and where its output goes.</summary>
/// <param name="FileName">The program: a path, or a name on the search path.</param>
/// <param name="Arguments">Its arguments; no secrets, as every user can read them.</param>
public sealed record ChildCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>The file that standard output and error are appended to.</summary>
    public required string LogFile { get; init; }

    /// <summary>The folder to start in.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Variables set besides the inherited ones; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();
}
