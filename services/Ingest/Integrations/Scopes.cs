namespace SpacesPlatform.Ingest.Integrations;

/// <summary>What an integration may do. Where reading needs a key, each of them is enough.</summary>
internal static class Scopes
{
    /// <summary>Post events and have them validated.</summary>
    public const string WriteEvents = "events:write";

    /// <summary>Read, and nothing else.</summary>
    public const string ReadBoards = "boards:read";

    /// <summary>Manage the platform itself.</summary>
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [WriteEvents, ReadBoards, Admin];

    /// <summary>What an integration may do that was not given any.</summary>
    public static IReadOnlyList<string> Usual { get; } = [WriteEvents];

    /// <summary>Whether nothing but reading is allowed, for which no source has to be named.</summary>
    public static bool AreForReadingAlone(IReadOnlyList<string> scopes) => scopes is [ReadBoards];
}
