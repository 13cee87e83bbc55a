using System.Text.Json;

namespace SpacesPlatform.Stats.Tests.Firsts;

/// <summary>Short forms of firsts, for tests.</summary>
internal static class FirstLines
{
    /// <summary>The board in the evidence of a first host has no entries.</summary>
    public static async Task NobodyBeforeAsync(StatsApp app, JsonElement answer) =>
        (await app.ReadAsync(answer.Texts("evidence")[^1])).GetProperty("total").GetInt64().ShouldBe(0);

    public static string? Space(JsonElement answer) => answer.GetProperty("space").Text("id");

    public static string Line(JsonElement answer) =>
        $"{answer.GetProperty("account").Text("id")} in {Space(answer)} at {answer.GetProperty("at").GetDateTimeOffset():HH:mm:ss}";
}
