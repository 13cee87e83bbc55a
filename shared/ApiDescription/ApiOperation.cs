namespace SpacesPlatform.ApiDescription;

/// <summary>An operation of the API.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path, with its parameters in braces.</param>
/// <param name="Id">Its name for programs.</param>
/// <param name="Tag">The group that it belongs to.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="Description">What else is to be known about it.</param>
public sealed record ApiOperation(string Method, string Path, string Id, string Tag, string Summary, string Description)
{
    /// <summary>What it can be given, beside its body.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The bodies that it takes; none where it takes none.</summary>
    public IReadOnlyList<ApiContent> Body { get; init; } = [];

    /// <summary>What it answers; several may share a status.</summary>
    public IReadOnlyList<ApiAnswer> Answers { get; init; } = [];

    /// <summary>
    /// The sets of security schemes one of which is asked for; an empty set lets anybody in, and no set at all means nobody is asked.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Security { get; init; } = [[]];
}
