using System.Text.Json.Nodes;
using SpacesPlatform.ApiDescription;
using SpacesPlatform.Contracts;

namespace SpacesPlatform.Ingest.Describing;

/// <summary>Posting and checking events.</summary>
internal static class EventOperations
{
    private const string Text = """{"type":"string"}""";

    private static readonly IReadOnlyList<IReadOnlyList<string>> Credentials = [[SecuritySchemes.ApiKey], SecuritySchemes.Webhook];

    private static readonly IReadOnlyList<ApiParameter> Parameters =
    [
        Header(
            "Content-Encoding", "How the body is compressed; the limit of 4 MiB counts inflated bytes too.",
            ApiParameter.OneOf(["identity", "gzip", "br"], "identity"), "identity"),
        Header("Prefer", "`return=representation`: tell what became of each event, also where all of a batch were accepted.", Text, "return=representation"),
        Binary("specversion", "Of an event in binary mode: the version of CloudEvents.", """{"type":"string","const":"1.0"}""", "1.0"),
        Binary("type", "Likewise: its type.", ApiParameter.OneOf(EventSchemas.Types.Select(type => "com.spacesplatform." + type)), "com.spacesplatform.space.started.v1"),
        Binary("source", "Likewise: who reports.", """{"type":"string","format":"uri-reference","minLength":1}""", "https://me.example/"),
        Binary("id", "Likewise: its id, percent-encoded.", """{"type":"string","minLength":1}""", "1"),
        Binary("subject", "Likewise: the Space's or account's id, percent-encoded.", """{"type":"string","minLength":1}""", "my-space"),
        Binary("time", "Likewise: when it happened.", """{"type":"string","format":"date-time"}""", "2021-07-01T12:00:00Z"),
    ];

    private static readonly ApiParameter IdempotencyKey = Header(
        "Idempotency-Key", "A string of your own in double quotes, for this request and its repetitions: tells you if it comes with another body.",
        """{"type":"string","minLength":3,"maxLength":257}""", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"");

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new(
            "POST", "/v1/events", "postEvents", "Events", "Sends events",
            "Checks all, publishes the valid ones and answers when they can't be lost any more. Repeating a request is harmless: an event is known by its source and id. "
            + "At most 64 KiB an event, 1,000 events and 4 MiB a request.")
        {
            Parameters = [.. Parameters, IdempotencyKey],
            Body = Bodies(),
            Security = Credentials,
            Answers =
            [
                EventAnswers.Accepted(202, "Every event was accepted: it will have its effect exactly once.", hasStatus: true),
                EventAnswers.Some(hasStatus: true), .. EventAnswers.Posting, .. EventAnswers.Problems,
            ],
        },
        new(
            "POST", "/v1/events:validate", "validateEvents", "Events", "Checks events and publishes nothing",
            "The same checks and answers as for sending; what would be accepted has no effect.")
        {
            Parameters = Parameters,
            Body = Bodies(),
            Security = Credentials,
            Answers = [EventAnswers.Accepted(200, "Every event would be accepted.", hasStatus: false), EventAnswers.Some(hasStatus: false), .. EventAnswers.Problems],
        },
    ];

    private static IReadOnlyList<ApiContent> Bodies() =>
    [
        new(
            "application/cloudevents+json", ApiContent.Reference("CloudEvent"),
            [.. EventSchemas.Types.Select(type => (type, (JsonNode)Event(type, "1")))]),
        new(
            "application/cloudevents-batch+json", ApiContent.Reference("CloudEventBatch"),
            ("startAndSample", new JsonArray(Event("space.started.v1", "1"), Event("space.listeners-sampled.v1", "2")))),
        new(
            "application/json",
            $$"""{"description":"The data of one event, whose attributes are `ce-` headers.","anyOf":[{{string.Join(',', EventSchemas.Types.Select(ApiContent.Reference))}}]}""",
            ("started", Event("space.started.v1", "1")["data"]!.DeepClone())),
        new(
            "application/x-ndjson", """{"type":"string","description":"One event a line, each as in `application/cloudevents+json`."}""",
            ("lines", $"{Event("space.started.v1", "1").ToJsonString()}\n{Event("space.listeners-sampled.v1", "2").ToJsonString()}\n")),
    ];

    private static JsonObject Event(string type, string id) => new()
    {
        ["specversion"] = "1.0",
        ["type"] = "com.spacesplatform." + type,
        ["source"] = "https://me.example/",
        ["id"] = id,
        ["subject"] = "my-space",
        ["time"] = "2021-07-01T12:00:00Z",
        ["data"] = JsonNode.Parse(EventSchemas.Read(type))!["examples"]![0]!.DeepClone(),
    };

    private static ApiParameter Binary(string attribute, string description, string schema, string example) =>
        Header("ce-" + attribute, description, schema, example);

    private static ApiParameter Header(string name, string description, string schema, string example) =>
        new(name, description, schema, example) { In = "header" };
}
