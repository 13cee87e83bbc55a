using System.Text.Json;

namespace SpacesPlatform.Simulator.Tests.Dataset;

/// <summary>A line of the data set, read without any code of the simulator.</summary>
internal sealed record FileEvent(string Source, string Id, string Type, string Subject, DateTimeOffset Time, JsonElement Data)
{
    private const string Prefix = "com.spacesplatform.";

    public static IReadOnlyList<FileEvent> All { get; } = [.. File.ReadAllLines(Path).Select(Parse)];

    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "Data", "kpop-2021.ndjson");

    public string? Text(string name) =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(name, out var value) ? value.GetString() : null;

    public int? Number(string name) => Data.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    public string[] List(string name) =>
        Data.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static FileEvent Parse(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        root.GetProperty("specversion").GetString().ShouldBe("1.0");
        var type = root.GetProperty("type").GetString()!;
        type.ShouldStartWith(Prefix);
        type.ShouldEndWith(".v1");
        return new FileEvent(
            root.GetProperty("source").GetString()!,
            root.GetProperty("id").GetString()!,
            type[Prefix.Length..^3],
            root.GetProperty("subject").GetString()!,
            root.GetProperty("time").GetDateTimeOffset(),
            root.TryGetProperty("data", out var data) ? data : default);
    }
}
