namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Whose categories are meant: the Space's with its hosts', its hosts' alone, or its speakers'.</summary>
internal static class Involvements
{
    public const string Default = "space";

    public static readonly IReadOnlyDictionary<string, string> Names =
        new[] { Default, "host", "speaker" }.ToDictionary(name => name);

    /// <summary>The column of the categories and their ancestors.</summary>
    public static string PathsOf(string involvement) => involvement switch
    {
        "host" => "host_paths",
        "speaker" => "speaker_paths",
        _ => "category_paths",
    };
}
