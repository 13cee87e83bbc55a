using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.SpaceEvents.Wire;
using SpacesPlatform.ServiceDefaults.Telemetry;

namespace SpacesPlatform.Ingest.SpaceEvents.Answers;

/// <summary>All problems that ingest answers with, so that their codes stand in one place.</summary>
internal static class Problems
{
    private const string MediaType = "application/problem+json";

    public static Problem Unauthorized(string detail) => Of(StatusCodes.Status401Unauthorized, "unauthorized", detail);

    public static Problem KeysUnavailable() => Of(
        StatusCodes.Status503ServiceUnavailable,
        "keys_unavailable",
        "The credentials can't be checked now, as the database of keys has not answered yet. Send the same request again.");

    public static Problem ScopeMissing(string scope) => Of(
        StatusCodes.Status403Forbidden,
        "scope_missing",
        $"The credentials do not have the scope '{scope}': ask the platform's operator for some that do.");

    public static Problem RateLimited(RateLimit limit, BucketState state) => Of(
        StatusCodes.Status429TooManyRequests,
        "rate_limited",
        $"The integration may post {limit.EventsPerSecond:N0} events a second and has used up its burst of {limit.Burst:N0}. "
        + $"Send the same request again in {state.SecondsToAdmission:N0} s.");

    public static Problem UnsupportedMediaType(string detail) =>
        Of(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", detail);

    public static Problem UnsupportedContentEncoding(string detail) =>
        Of(StatusCodes.Status415UnsupportedMediaType, "unsupported_content_encoding", detail);

    public static Problem RequestTooLarge() => Of(
        StatusCodes.Status413PayloadTooLarge,
        "request_too_large",
        $"A request may have at most {WireLimits.RequestBytes:N0} bytes, compressed and inflated: send the events in several requests.");

    public static Problem RequestTimeout(TimeSpan limit) => Of(
        StatusCodes.Status408RequestTimeout,
        "request_timeout",
        $"The body did not come in time: it may take {limit.TotalSeconds:0.###} s as a whole. Send the same request again.");

    public static Problem TooManyEvents() => Of(
        StatusCodes.Status413PayloadTooLarge,
        "too_many_events",
        $"A request may have at most {WireLimits.EventsPerRequest:N0} events: send them in several requests.");

    /// <param name="detail">What could not be read.</param>
    /// <param name="expected">What is wrong and what would be right, at <paramref name="pointer"/>.</param>
    /// <param name="pointer">The JSON pointer.</param>
    public static Problem Unparsable(string detail, string expected, string pointer = "") =>
        Of(StatusCodes.Status400BadRequest, "unparsable", detail, [new Fault(pointer, expected)]);

    public static Problem UnparsableLine(int line, string wrong) =>
        Unparsable($"Line {line:N0} of the body holds no event: {wrong}.", $"line {line:N0} must be one JSON object: {wrong}");

    public static Problem InvalidIdempotencyKey(string detail) =>
        Of(StatusCodes.Status400BadRequest, "invalid_idempotency_key", detail);

    public static Problem IdempotencyKeyReused() => Of(
        StatusCodes.Status422UnprocessableEntity,
        "idempotency_key_reused",
        "This Idempotency-Key came with another body before: give each request a key of its own, and repeat a request as it was.");

    public static Problem UnreadableBody(int status) => Of(status, "unreadable_body", "The body could not be read to its end.");

    public static Problem Unconfirmed() => Of(
        StatusCodes.Status503ServiceUnavailable,
        "not_confirmed",
        "The broker could not confirm the events in time. Send the same request again: repeating it is harmless.");

    public static Problem Overloaded() => Of(
        StatusCodes.Status503ServiceUnavailable,
        "overloaded",
        "The service has as many requests in hand as it has memory for. Send the same request again.");

    public static Problem EventTooLarge(long bytes) => Of(
        StatusCodes.Status413PayloadTooLarge,
        "event_too_large",
        $"An event may have at most {WireLimits.EventBytes:N0} bytes, but this one has {bytes:N0}.",
        [new Fault("", $"must have at most {WireLimits.EventBytes:N0} bytes")]);

    public static Problem SourceNotOwned(string source) => Of(
        StatusCodes.Status403Forbidden,
        "source_not_owned",
        "The credentials may not post for this source.",
        [new Fault("/source", $"'{source}' is not among their sources")]);

    public static Problem UnknownType(IReadOnlyList<Fault> faults) =>
        Of(StatusCodes.Status422UnprocessableEntity, "unknown_type", "The event's type is missing or not known.", faults);

    public static Problem InvalidEvent(IReadOnlyList<Fault> faults) =>
        Of(StatusCodes.Status422UnprocessableEntity, "invalid_event", "The event is not valid: see errors.", faults);

    public static Problem Of(int status, string code, string detail, IReadOnlyList<Fault>? faults = null) => new()
    {
        Title = ReasonPhrases.GetReasonPhrase(status),
        Status = status,
        Code = code,
        Detail = detail,
        Errors = faults,
        TraceId = Activity.Current?.TraceId.ToString(),
    };

    public static JsonHttpResult<Problem> Answer(Problem problem)
    {
        Activity.Current?.SetTag(SpaceAttributes.Code, problem.Code);
        return TypedResults.Json(problem, AnswerJson.Default.Problem, MediaType, problem.Status);
    }
}
