using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.TestServers;

/// <summary>Decides where servers for tests come from.</summary>
internal static class ServerKinds
{
    /// <summary>Forces <c>local</c> or <c>containers</c>.</summary>
    public const string Variable = "TEST_SERVERS";

    /// <summary>What is installed is the fastest; a container engine is better than installing.</summary>
    /// <param name="forced">The value of <see cref="Variable"/>.</param>
    /// <param name="installed">Whether nothing would have to be installed.</param>
    /// <param name="engineAnswers">Asks for a container engine; only called where it matters.</param>
    public static ServerKind Choose(string? forced, bool installed, Func<bool> engineAnswers) => forced switch
    {
        "local" => ServerKind.Local,
        "containers" => ServerKind.Containers,
        null or "" => installed || !engineAnswers() ? ServerKind.Local : ServerKind.Containers,
        _ => throw new LocalInfrastructureException($"{Variable} is '{forced}', but must be 'local' or 'containers'."),
    };
}
