using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Stats.Tests.Leaderboards;

/// <summary>Edits cursors by hand, as anybody can.</summary>
internal static class CursorEdit
{
    public static string Of(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public static string Json(string cursor) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));

    /// <summary>The cursor with another value at a place such as <c>Last.Id</c>.</summary>
    public static string With(string cursor, string place, string json)
    {
        var root = JsonNode.Parse(Json(cursor))!;
        var names = place.Split('.');
        var parent = names[..^1].Aggregate(root, (node, name) => node[name]!);
        parent[names[^1]] = "to be edited";
        return Of(root.ToJsonString().Replace("\"to be edited\"", json, StringComparison.Ordinal));
    }
}
