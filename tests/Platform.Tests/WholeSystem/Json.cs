using System.Text.Json;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Short words for reading answers.</summary>
internal static class Json
{
    public static JsonElement At(this JsonElement json, params IEnumerable<string> path) =>
        path.Aggregate(json, (element, name) => element.GetProperty(name));

    public static string? Text(this JsonElement json, params IEnumerable<string> path) => json.At(path).GetString();

    public static long Number(this JsonElement json, params IEnumerable<string> path) => json.At(path).GetInt64();

    public static DateTimeOffset Time(this JsonElement json, params IEnumerable<string> path) => json.At(path).GetDateTimeOffset();

    public static List<JsonElement> Entries(this JsonElement board) => [.. board.GetProperty("entries").EnumerateArray()];

    public static List<string> Ids(this JsonElement board) => board.Entries().ConvertAll(entry => entry.Text("id")!);
}
