using System.Text;
using System.Text.Json.Nodes;
using SpacesPlatform.Contracts;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Describing;

/// <summary>Events of the examples, and what their reader says of them.</summary>
internal static class ExampleEvents
{
    /// <summary>The trace of all examples.</summary>
    public const string Trace = "0af7651916cd43dd8448eb211c80319c";

    public const string Source = "https://me.example/";
    public const string DataSchema = "https://me.example/schemas/space";
    public const string Prefix = "com.spacesplatform.";
    public const string Started = "space.started.v1";
    public const string Sampled = "space.listeners-sampled.v1";

    private static readonly DateTimeOffset Now = new(2021, 7, 1, 12, 0, 0, TimeSpan.Zero);

    public static JsonObject Of(string type, string id) => new()
    {
        ["specversion"] = "1.0",
        ["type"] = Prefix + type,
        ["source"] = Source,
        ["id"] = id,
        ["subject"] = "my-space",
        ["time"] = "2021-07-01T12:00:00Z",
        ["data"] = JsonNode.Parse(EventSchemas.Read(type))!["examples"]![0]!.DeepClone(),
    };

    /// <summary>Two events.</summary>
    public static IReadOnlyList<JsonNode> StartAndSample() => [Of(Started, "1"), Of(Sampled, "2")];

    /// <summary>An event that is not valid.</summary>
    public static JsonObject Invalid(string id)
    {
        var json = Of(Sampled, id);
        json["data"]!["count"] = -1;
        return json;
    }

    /// <summary>What became of events that are posted for <see cref="Source"/>.</summary>
    /// <param name="mode">How they stand in the body.</param>
    /// <param name="body">The body.</param>
    public static EventBatch Read(ContentMode mode, string body)
    {
        var batch = CloudEventReader.Read(mode, Encoding.UTF8.GetBytes(body), Context(), out var problem)
            ?? throw new InvalidOperationException($"The example {body} can't be read: {problem!.Detail}");
        var outcomes = batch.Outcomes.Select(outcome => outcome with { Refusal = Traced(outcome.Refusal) });
        return batch with { Outcomes = [.. outcomes] };
    }

    /// <summary>Why a body can't be read.</summary>
    /// <param name="mode">How events ought to stand in it.</param>
    /// <param name="body">The body.</param>
    public static Problem Unreadable(ContentMode mode, string body) =>
        CloudEventReader.Read(mode, Encoding.UTF8.GetBytes(body), Context(), out var problem) is null
            ? problem!
            : throw new InvalidOperationException($"The example {body} can be read.");

    /// <summary>The same problem in a fixed trace, so that each build writes the same.</summary>
    public static Problem? Traced(Problem? problem) => problem is null ? null : problem with { TraceId = Trace };

    private static RequestContext Context() => new(new Integration("me", [Source]), Now, null);
}
