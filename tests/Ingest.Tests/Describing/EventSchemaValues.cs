using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace SpacesPlatform.Ingest.Tests.Describing;

/// <summary>
/// Values, as JSON, around the borders of what fields may have. Left out is what no schema can say: see
/// <see cref="Contracts.EventSchemas"/>.
/// </summary>
internal static class EventSchemaValues
{
    private static readonly string[] Marks =
        ["a", "/", "#", "@", " ", "\n", "\u0000", "\u0001", "\u0085", "\u00a0", "\u3000", "\ufffe", "-", "_", "한", "🎧", "é", "1"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(Marks).Array[0, 6].Select(string.Concat),
        Gen.Select(Gen.OneOf("a", "🎧", "a/"), Gen.OneOf(9, 10, 11, 35, 36, 64, 127, 128, 129, 1000, 1001), Gen.OneOf("", "#", "##", "@"))
            .Select(parts => parts.Item3 + string.Concat(Enumerable.Repeat(parts.Item1, parts.Item2))),
        Gen.OneOf(
            "host", "co-host", "speaker", "listeners", "participants", "total_live", "total_replay", "ko", "en-GB", "kculture/kpop", "a//b", "/a", "a/",
            "2021-06-09T13:05:00Z", "2021-06-09t13:05:00.5z", "2021-06-09T13:05:00+09:00", "2021-06-09", "2021-06-31T13:05:00Z", "2021-06-09T13:05Z",
            "2021-06-09T13:05:00", "2021-06-09T25:05:00Z", "2020-02-29T00:00:00Z", "2021-02-29T00:00:00Z"));

    public static readonly Gen<string> Any = Gen.OneOf(
        Text.Select(text => JsonSerializer.Serialize(text)),
        Text.Select(text => JsonSerializer.Serialize(text)),
        Gen.OneOf("null", "true", "false", "0", "1", "-1", "2147483647", "2147483648", "1.5", "\"1\"", "{}", "[]", "[null]", "[1]", "[[]]"),
        Text.Array[0, 3].Select(texts => JsonSerializer.Serialize(texts)),
        Gen.OneOf(99, 100, 101).Select(length => new JsonArray([.. Enumerable.Range(0, length).Select(number => (JsonNode)$"{number}")]).ToJsonString()),
        Gen.Select(Text, Text).Select(pair => new JsonObject { ["kind"] = pair.Item1, ["ref"] = pair.Item2 }.ToJsonString()));
}
