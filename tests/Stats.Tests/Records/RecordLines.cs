using System.Text.Json;

namespace SpacesPlatform.Stats.Tests.Records;

/// <summary>Short forms of records, for tests.</summary>
internal static class RecordLines
{
    /// <summary>Spaces of a category with one sample each.</summary>
    public static IEnumerable<object> Spaces(this Post post, string category, params (string Id, double Minutes, int Listeners)[] spaces) =>
        spaces.SelectMany(space => new object[]
        {
            post.Started(space.Id, space.Minutes, [], Claims.Of(category)),
            post.Sampled(space.Id, (space.Minutes, space.Listeners)),
        });

    public static List<string?> Ids(JsonElement answer) => answer.List("timeline").ConvertAll(item => item.GetProperty("entry").Text("id"));

    public static List<string> Lines(JsonElement answer) => answer.List("timeline").ConvertAll(Line);

    /// <summary>Whose value, its rank and position, and whom it beats; what says one thing twice must say the same.</summary>
    public static string Line(JsonElement item)
    {
        var entry = item.GetProperty("entry");
        item.GetProperty("value").GetInt64().ShouldBe(entry.GetProperty("value").GetInt64());
        item.Text("achieved_at").ShouldBe(entry.Text("achieved_at"));
        var line = $"{entry.Text("id")} {item.GetProperty("value")} #{entry.GetProperty("rank")}/{entry.GetProperty("position")} ";
        if (item.GetProperty("equalled").GetBoolean())
        {
            item.GetProperty("dethroned").ValueKind.ShouldBe(JsonValueKind.Null);
            item.GetProperty("margin").GetInt64().ShouldBe(0);
            return line + "equals";
        }

        return item.GetProperty("dethroned") is { ValueKind: JsonValueKind.Object } dethroned
            ? $"{line}beats {dethroned.Text("id")} by {item.GetProperty("margin")}"
            : $"{line}beats nobody by {(item.GetProperty("margin").ValueKind == JsonValueKind.Null ? "-" : "?")}";
    }
}
