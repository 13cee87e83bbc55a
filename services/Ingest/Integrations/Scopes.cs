namespace SpacesPlatform.Ingest.Integrations;

/// <summary>What an integration may do.</summary>
internal static class Scopes
{
    /// <summary>Post events and have them validated.</summary>
    public const string WriteEvents = "events:write";

    /// <summary>Manage the platform itself.</summary>
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [WriteEvents, Admin];

    /// <summary>What an integration may do that was not given any.</summary>
    public static IReadOnlyList<string> Usual { get; } = [WriteEvents];
}
