using System.Text.Json;
using System.Text.Json.Nodes;
using SpacesPlatform.Model;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>The sample data set, as events to post.</summary>
internal static class SampleDataSet
{
    public static async Task<IReadOnlyList<WireEvent>> ReadAsync()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Data", "kpop-2021.ndjson");
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        return [.. lines.Select(Read)];
    }

    private static WireEvent Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var json = document.RootElement;
        return new(
            json.Text("source")!,
            json.Text("id")!,
            json.Text("type")!,
            json.TryGetProperty("subject", out var subject) ? subject.GetString() : null,
            json.Time("time"),
            json.TryGetProperty("data", out var data) ? JsonNode.Parse(data.GetRawText())!.AsObject() : []);
    }
}
