using SpacesPlatform.ApiDescription;

namespace SpacesPlatform.Stats.Describing;

/// <summary>The groups of operations.</summary>
internal static class Tags
{
    public const string Boards = "Boards";
    public const string Claims = "Claims";
    public const string Spaces = "Spaces and accounts";
    public const string Catalog = "Catalog";
    public const string Events = "Events";

    public static readonly IReadOnlyList<(string Name, string Description)> All =
    [
        (Boards, "Who leads, by what, when, and why."),
        (Claims, "What can be said of it, each answer with the links that prove it."),
        (Spaces, "One Space, account, hashtag or series; what is live now."),
        (Catalog, "What is configured, with definitions."),
        (Events, "Sending events, and what became of them."),
        (HealthOperations.Tag, "For whoever runs the platform."),
    ];
}
