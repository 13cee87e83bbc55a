using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Stats.Tests;

internal static class JsonAssertions
{
    /// <summary>The same JSON: neither a field more nor less, in whatever order.</summary>
    public static void ShouldBeJson(this JsonElement actual, string expected)
    {
        var (left, right) = (JsonNode.Parse(actual.GetRawText()), JsonNode.Parse(expected));
        JsonNode.DeepEquals(left, right).ShouldBeTrue($"expected {right?.ToJsonString()}\nbut was  {left?.ToJsonString()}");
    }
}
