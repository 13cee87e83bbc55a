using System.Text.Json.Nodes;
using SpacesPlatform.ApiDescription;
using SpacesPlatform.Contracts;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.Describing;

/// <summary>Posting and checking events.</summary>
internal static class EventOperations
{
    private const string Text = """{"type":"string"}""";

    /// <summary>Without quotes it is taken where it has nothing that would need them.</summary>
    private const string IdempotencyKeySchema =
        """{"type":"string","pattern":"^(?:\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255}\"|[!#-+\\--:<-\\[\\]-~]{1,255})$"}""";

    private static readonly IReadOnlyList<IReadOnlyList<string>> Credentials = [[SecuritySchemes.ApiKey], SecuritySchemes.Webhook];

    private static readonly IReadOnlyList<ApiParameter> Parameters =
    [
        Header(
            "Content-Encoding", "How the body is compressed; the limit of 4 MiB counts inflated bytes too.",
            ApiParameter.OneOf(["identity", "gzip", "br"], "identity"), "identity"),
        Header(
            IdempotencyKey.Header,
            "A string of your own in double quotes, for this request and its repetitions: tells you if it comes with another body.",
            IdempotencyKeySchema, "\"8e03978e-40d5-43dd-bc93-6894a57f9324\""),
        Binary("specversion", "Of an event in binary mode: the version of CloudEvents.", """{"type":"string","const":"1.0"}""", "1.0"),
        Binary(
            "type", "Likewise: its type.", ApiParameter.OneOf(EventSchemas.Types.Select(type => ExampleEvents.Prefix + type)),
            ExampleEvents.Prefix + ExampleEvents.Started),
        Binary(
            "source", "Likewise: who reports.", """{"type":"string","format":"uri-reference","minLength":1}""", ExampleEvents.Source),
        Binary("id", "Likewise: its id, percent-encoded.", """{"type":"string","minLength":1}""", "1"),
        Binary(
            "subject", "Likewise: the Space's or account's id, percent-encoded.", """{"type":"string","minLength":1}""", "my-space"),
        Binary("time", "Likewise: when it happened.", """{"type":"string","format":"date-time"}""", "2021-07-01T12:00:00Z"),
        Binary(
            "dataschema", "Likewise: what describes its data; not read.", """{"type":"string","format":"uri"}""", ExampleEvents.DataSchema),
        Binary(
            "traceparent", "Likewise: the W3C trace that it belongs to; the request's where absent.", Text,
            $"00-{ExampleEvents.Trace}-b7ad6b7169203331-01"),
    ];

    private static readonly ApiParameter Prefer = Header(
        "Prefer", "`return=representation`: tell what became of each event, also where all of a batch were accepted.", Text,
        "return=representation");

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new(
            "POST", "/v1/events", "postEvents", "Events", "Sends events",
            "Checks all, publishes the valid ones and answers when they can't be lost any more. Repeating a request is harmless: "
            + "an event is known by its source and id. At most 64 KiB an event, 1,000 events and 4 MiB a request.")
        {
            Parameters = [.. Parameters, Prefer],
            Body = Bodies(),
            Security = Credentials,
            Answers = [.. EventAnswers.Posting, .. EventProblems.Posting],
        },
        new(
            "POST", "/v1/events:validate", "validateEvents", "Events", "Checks events and publishes nothing",
            "The same checks and answers as for sending; what would be accepted has no effect.")
        {
            Parameters = Parameters,
            Body = Bodies(),
            Security = Credentials,
            Answers = [.. EventAnswers.Checking, .. EventProblems.Checking],
        },
    ];

    private static IReadOnlyList<ApiContent> Bodies() =>
    [
        new(
            "application/cloudevents+json", ApiContent.Reference("CloudEvent"),
            [.. EventSchemas.Types.Select(type => (type, (JsonNode)ExampleEvents.Of(type, "1")))]),
        new(
            "application/cloudevents-batch+json", ApiContent.Reference("CloudEventBatch"),
            ("startAndSample", new JsonArray([.. ExampleEvents.StartAndSample()]))),
        new(
            "application/json",
            $$"""{"description":"The data of one event, whose attributes are `ce-` headers.","anyOf":[{{AnyData()}}]}""",
            ("started", ExampleEvents.Of(ExampleEvents.Started, "1")["data"]!.DeepClone())),
        new(
            "application/x-ndjson",
            """{"type":"string","description":"One event a line, each as in `application/cloudevents+json`."}""",
            ("lines", string.Concat(ExampleEvents.StartAndSample().Select(json => json.ToJsonString() + "\n")))),
    ];

    private static string AnyData() => string.Join(',', EventSchemas.Types.Select(ApiContent.Reference));

    private static ApiParameter Binary(string attribute, string description, string schema, string example) =>
        Header("ce-" + attribute, description, schema, example);

    private static ApiParameter Header(string name, string description, string schema, string example) =>
        new(name, description, schema, example) { In = "header" };
}
