using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using SpacesPlatform.ApiDescription;

namespace SpacesPlatform.Ingest.Describing;

/// <summary>What ingest answers.</summary>
internal static class EventAnswers
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private static readonly string[] Limits = [ApiHeaders.RateLimit, ApiHeaders.RateLimitPolicy];

    /// <summary>All problems that a request can be answered with.</summary>
    public static IReadOnlyList<ApiAnswer> Problems { get; } =
    [
        Of(400, "unparsable", "The body is not JSON.", ("", "must be a JSON object: a CloudEvent")),
        Of(400, "unreadable_body", "The body could not be read to its end."),
        Of(401, "unauthorized", "The request has no API key: send it as 'Authorization: Bearer <api key>'.") with { Headers = [ApiHeaders.WwwAuthenticate] },
        Refused(403, "source_not_owned", "The credentials may not post for this source.", ("/source", "'https://a.example/' is not among their sources")),
        Of(403, "scope_missing", "The credentials do not have the scope 'events:write': ask the platform's operator for some that do."),
        Of(408, "request_timeout", "The body did not come in time. Send the same request again."),
        Of(413, "request_too_large", "A request may have at most 4,194,304 bytes, compressed and inflated: send the events in several requests."),
        Of(413, "too_many_events", "A request may have at most 1,000 events: send them in several requests."),
        Refused(413, "event_too_large", "An event may have at most 65,536 bytes, but this one has 70,000."),
        Of(415, "unsupported_media_type", "The Content-Type must be application/cloudevents+json for one event or application/cloudevents-batch+json for a batch."),
        Of(415, "unsupported_content_encoding", "The Content-Encoding must be gzip, br or identity."),
        Refused(422, "invalid_event", "The event is not valid: see errors.", ("/data/count", "must be an integer from 0 to 2147483647")),
        Refused(422, "unknown_type", "The event's type is missing or not known.", ("/type", "'com.example.x' is not known")),
        Of(429, "rate_limited", "The integration may post 1,000 events a second and has used up its burst of 2,000. Send the same request again in 1 s.")
            with { Headers = [ApiHeaders.RetryAfter, .. Limits] },
        Again("keys_unavailable", "The credentials can't be checked now, as the database of keys has not answered yet. Send the same request again."),
        .. GatewayAnswers.Of("ingest"),
    ];

    /// <summary>What only posting can be answered with, beside <see cref="Problems"/>.</summary>
    public static IReadOnlyList<ApiAnswer> Posting { get; } =
    [
        Of(400, "invalid_idempotency_key", "The Idempotency-Key must be one string of 1 to 255 printable ASCII characters in double quotes."),
        Of(422, "idempotency_key_reused", "This Idempotency-Key came with another body before: give each request a key of its own, and repeat a request as it was."),
        Again("not_confirmed", "The broker could not confirm the events in time. Send the same request again: repeating it is harmless."),
    ];

    /// <summary>Every event was accepted.</summary>
    public static ApiAnswer Accepted(int status, string description, bool hasStatus) => new(
        status, description, new ApiContent(
            "application/json",
            ApiContent.Reference("EventsAnswer"),
            ("batch", new JsonObject { ["accepted"] = 2 }),
            ("single", new JsonObject { ["accepted"] = 1, ["items"] = new JsonArray(AcceptedItem(hasStatus)) })))
    { Headers = [ApiHeaders.PreferenceApplied, .. Limits] };

    /// <summary>Some were refused.</summary>
    public static ApiAnswer Some(bool hasStatus) => new(
        207, "Some events were refused; the others are accepted.", new ApiContent(
            "application/json",
            ApiContent.Reference("EventsAnswer"),
            ("someRefused", new JsonObject
            {
                ["accepted"] = 1,
                ["refused"] = 1,
                ["items"] = new JsonArray(AcceptedItem(hasStatus), RefusedItem(1, Json(
                    422, "invalid_event", "The event is not valid: see errors.", ("/data/count", "must be an integer from 0 to 2147483647")))),
            })))
    { Headers = [ApiHeaders.PreferenceApplied, .. Limits] };

    private static ApiAnswer Of(int status, string code, string detail, params (string Pointer, string Detail)[] errors) =>
        ApiAnswer.Problem(status, code, Json(status, code, detail, errors));

    private static ApiAnswer Again(string code, string detail) => Of(503, code, detail) with { Headers = [ApiHeaders.RetryAfter] };

    /// <summary>Of a request whose only event was refused.</summary>
    private static ApiAnswer Refused(int status, string code, string detail, params (string Pointer, string Detail)[] errors)
    {
        var problem = Json(status, code, detail, errors);
        var item = RefusedItem(0, Json(status, code, detail, errors));
        problem["accepted"] = 0;
        problem["refused"] = 1;
        problem["items"] = new JsonArray(item);
        return ApiAnswer.Problem(status, code, problem);
    }

    private static JsonObject AcceptedItem(bool hasStatus)
    {
        var item = new JsonObject { ["index"] = 0, ["id"] = "1", ["status"] = "accepted" };
        if (hasStatus)
        {
            item["status_url"] = "/v1/events/1?source=https%3A%2F%2Fme.example%2F";
        }

        return item;
    }

    private static JsonObject RefusedItem(int index, JsonObject problem) => new()
    {
        ["index"] = index,
        ["id"] = $"{index + 1}",
        ["status"] = "refused",
        ["retryable"] = false,
        ["problem"] = problem,
    };

    private static JsonObject Json(int status, string code, string detail, params (string Pointer, string Detail)[] errors)
    {
        var problem = new JsonObject
        {
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["code"] = code,
            ["detail"] = detail,
            ["trace_id"] = Trace,
        };
        if (errors.Length > 0)
        {
            problem["errors"] = new JsonArray([.. errors.Select(JsonNode (error) => new JsonObject { ["pointer"] = error.Pointer, ["detail"] = error.Detail })]);
        }

        return problem;
    }
}
