using System.Text;
using static SpacesPlatform.Platform.Tests.Describing.PostCase;

namespace SpacesPlatform.Platform.Tests.Describing;

/// <summary>Requests of every form, good and bad.</summary>
internal static class PostCases
{
    private const string Structured = "application/cloudevents+json";
    private const string Lines = "application/x-ndjson";

    private static readonly byte[] Good = Batch(Event("good"));
    private static readonly byte[] Bad = Batch(Event(""));
    private static readonly byte[] Mixed = Batch(Event("good"), Event(""));

    public static IReadOnlyDictionary<string, PostCase> All { get; } = new Dictionary<string, PostCase>
    {
        ["an empty batch"] = new(202) { Body = Batch() },
        ["a batch"] = new(202) { Body = Good },
        ["a batch that asks for items"] = new(202)
        {
            Body = Good,
            Headers = [("Prefer", "return=representation")],
            Answered = ["Preference-Applied"],
        },
        ["one event"] = new(202) { MediaType = Structured, Body = Encoding.UTF8.GetBytes(Event("good").ToJsonString()) },
        ["binary"] = new(202)
        {
            MediaType = null,
            Headers = [.. Event("good").Select(attribute => ("ce-" + attribute.Key, (string)attribute.Value!))],
        },
        ["lines"] = new(202) { MediaType = Lines, Body = Encoding.UTF8.GetBytes(Event("good").ToJsonString() + "\n") },
        ["a malformed line"] = new(207) { MediaType = Lines, Body = Encoding.UTF8.GetBytes(Event("good").ToJsonString() + "\n{") },
        ["gzip"] = new(202) { Body = Zipped(Good), Headers = [("Content-Encoding", "gzip")] },
        ["some refused"] = new(207) { Body = Mixed },
        ["validated"] = new PostCase(0) { Body = Good }.Validated(200),
        ["some validated"] = new PostCase(0) { Body = Mixed }.Validated(207),
        ["none validated"] = new PostCase(0, "invalid_event") { Body = Bad }.Validated(422),
        ["validated without a key"] = new PostCase(0, "unauthorized") { Body = Good, Key = "" }.Validated(401),
        ["validated with a bad idempotency key"] = new PostCase(0, "invalid_idempotency_key")
        {
            Body = Good,
            Headers = [("Idempotency-Key", "\"")],
        }.Validated(400),
        ["no event is valid"] = new(422, "invalid_event")
        {
            Body = Bad,
            Headers = [("Prefer", "return=representation")],
            Answered = ["Preference-Applied"],
        },
        ["refused for several reasons"] = new(422, "all_refused") { Body = Batch(Event(""), Large()) },
        ["one malformed line"] = new(422, "unparsable") { MediaType = Lines, Body = "{"u8.ToArray() },
        ["unknown type"] = new(422, "unknown_type") { MediaType = Structured, Body = "{\"source\":\"x\"}"u8.ToArray() },
        ["no key"] = new(401, "unauthorized") { Body = Good, Key = "", Answered = ["WWW-Authenticate"] },
        ["unknown key"] = new(401, "unauthorized") { Body = Good, Key = "sk_nobody", Answered = ["WWW-Authenticate"] },
        ["bad signature"] = new(401, "unauthorized")
        {
            Body = Good,
            Key = "",
            Signature = new byte[32],
            Headers = [("Idempotency-Key", "\"k\"")],
            Answered = ["WWW-Authenticate", "Idempotency-Key"],
        },
        ["a large event"] = new(413, "event_too_large") { Body = Batch(Large()) },
        ["many events"] = new(413, "too_many_events") { Body = Batch(Enumerable.Range(0, 1_001).Select(number => Event($"{number}"))) },
        ["a large request"] = new(413, "request_too_large") { Body = new byte[(4 * 1024 * 1024) + 1] },
        ["a large request in few bytes"] = new(413, "request_too_large")
        {
            Body = Zipped(new byte[(4 * 1024 * 1024) + 1]),
            Headers = [("Content-Encoding", "gzip")],
        },
        ["another type"] = new(415, "unsupported_media_type") { MediaType = "text/plain", Body = Good, Answered = ["Accept"] },
        ["another encoding"] = new(415, "unsupported_content_encoding")
        {
            Body = Good,
            Headers = [("Content-Encoding", "zstd")],
            Answered = ["Accept-Encoding"],
        },
        ["no JSON"] = new(400, "unparsable") { Body = "{"u8.ToArray() },
        ["no gzip"] = new(400, "unparsable") { Body = Good, Headers = [("Content-Encoding", "gzip")] },
        ["a bad idempotency key"] = new(400, "invalid_idempotency_key") { Body = Good, Headers = [("Idempotency-Key", "a, b")] },
        ["an idempotency key"] = new(202)
        {
            Body = Good,
            Earlier = Good,
            Headers = [("Idempotency-Key", "\"described-1\"")],
            Answered = ["Idempotency-Key"],
        },
        ["an idempotency key again"] = new(422, "idempotency_key_reused")
        {
            Body = Good,
            Earlier = Mixed,
            Headers = [("Idempotency-Key", "\"described-2\"")],
            Answered = ["Idempotency-Key"],
        },
    };

    private static System.Text.Json.Nodes.JsonObject Large()
    {
        var json = Event("large");
        json["note"] = new string('a', 64 * 1024);
        return json;
    }
}
