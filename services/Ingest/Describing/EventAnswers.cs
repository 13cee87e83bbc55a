using System.Text.Json;
using System.Text.Json.Nodes;
using SpacesPlatform.ApiDescription;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Describing;

/// <summary>What ingest answers where an event was accepted: the examples are made by what makes the answers.</summary>
internal static class EventAnswers
{
    /// <summary>What every answer has to a request whose sender is known.</summary>
    public static readonly string[] Known = [ApiHeaders.IdempotencyKey, ApiHeaders.RateLimit, ApiHeaders.RateLimitPolicy];

    /// <summary>What posting answers.</summary>
    public static IReadOnlyList<ApiAnswer> Posting { get; } =
    [
        Posted(
            StatusCodes.Status202Accepted, "Every event was accepted: it will have its effect exactly once.",
            ("batch", Example(Two(), withItems: false, withStatusUrl: true)),
            ("single", Example(One(), withItems: true, withStatusUrl: true))),
        Posted(
            StatusCodes.Status207MultiStatus, "Some events were refused; the others are accepted.",
            ("someRefused", Example(Some(), withItems: false, withStatusUrl: true))),
    ];

    /// <summary>What checking answers.</summary>
    public static IReadOnlyList<ApiAnswer> Checking { get; } =
    [
        Answer(
            StatusCodes.Status200OK, "Every event would be accepted.",
            ("batch", Example(Two(), withItems: true, withStatusUrl: false))),
        Answer(
            StatusCodes.Status207MultiStatus, "Some events would be refused; the others would be accepted.",
            ("someRefused", Example(Some(), withItems: true, withStatusUrl: false))),
    ];

    private static ApiAnswer Answer(
        int status, string description, params IReadOnlyList<(string Name, JsonNode Value)> examples) =>
        new(status, description, new ApiContent("application/json", ApiContent.Reference("EventsAnswer"), examples))
        {
            Headers = Known,
        };

    private static ApiAnswer Posted(
        int status, string description, params IReadOnlyList<(string Name, JsonNode Value)> examples) =>
        Answer(status, description, examples) with { Headers = [ApiHeaders.PreferenceApplied, .. Known] };

    private static JsonNode Example(EventBatch batch, bool withItems, bool withStatusUrl) =>
        JsonSerializer.SerializeToNode(EventsAnswers.Accepted(batch, withItems, withStatusUrl), AnswerJson.Default.EventsAnswer)!;

    private static EventBatch One() => Read(ExampleEvents.Of(ExampleEvents.Started, "1"));

    private static EventBatch Two() => Read(ExampleEvents.StartAndSample());

    private static EventBatch Some() => Read(ExampleEvents.Of(ExampleEvents.Started, "1"), ExampleEvents.Invalid("2"));

    private static EventBatch Read(params IEnumerable<JsonNode> events) =>
        ExampleEvents.Read(ContentMode.Batched, new JsonArray([.. events]).ToJsonString());
}
