using System.Text.Json;

namespace SpacesPlatform.Stats.Tests.Shares;

/// <summary>Short forms of shares, for tests.</summary>
internal static class ShareLines
{
    /// <summary>Spaces with one sample each, one a minute.</summary>
    public static Task ApplyAsync(this StatsFixture stats, string test, params (string Id, int Listeners, string[] Categories)[] spaces)
    {
        var post = new Post($"https://{test}.example");
        return stats.ApplyAsync(spaces.SelectMany((space, minute) => new object[]
        {
            post.Started(space.Id, minute, [], new() { Categories = space.Categories }),
            post.Sampled(space.Id, (minute, space.Listeners)),
        }));
    }

    public static string Line(JsonElement answer)
    {
        string Number(string name) => answer.GetProperty(name).GetRawText();
        return $"k={Number("k")} n={Number("n")} share={Number("share")} volume_share={Number("volume_share")} "
            + $"tie={answer.GetProperty("tie_at_boundary").GetBoolean()}";
    }
}
