using System.Text.Json;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Claims;

/// <summary>Follows the evidence that answers give: it must be there, and say the same.</summary>
internal static class Evidence
{
    /// <summary>Follows every link of an answer, and compares every entry with what its own link says of it.</summary>
    public static async Task CheckAsync(PlatformClient client, JsonElement answer)
    {
        var links = Values(answer, "evidence").SelectMany(list => list.EnumerateArray().Select(link => link.GetString()!)).ToHashSet();
        links.ShouldNotBeEmpty(answer.ToString());
        foreach (var link in links)
        {
            link.ShouldStartWith("/v1/");
            (await client.GetAsync(link)).ValueKind.ShouldBe(JsonValueKind.Object, link);
        }

        foreach (var entry in Objects(answer).Where(entry => entry.TryGetProperty("self", out _)))
        {
            var proof = await client.GetAsync(entry.Text("self")!);
            proof.At("entry", "value").GetDecimal().ShouldBe(entry.GetProperty("value").GetDecimal(), entry.ToString());
            proof.Time("entry", "achieved_at").ShouldBe(entry.Time("achieved_at"), entry.ToString());
        }
    }

    private static IEnumerable<JsonElement> Values(JsonElement json, string name) =>
        Objects(json).Where(value => value.TryGetProperty(name, out _)).Select(value => value.GetProperty(name));

    /// <summary>All objects in an answer, itself among them.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => [json, .. json.EnumerateObject().SelectMany(member => Objects(member.Value))],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
