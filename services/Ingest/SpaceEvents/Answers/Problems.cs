using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

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

    public static Problem RequestTooLarge() => Of(
        StatusCodes.Status413PayloadTooLarge,
        "request_too_large",
        $"A request may have at most {WireLimits.RequestBytes:N0} bytes: send the events in several requests.");

    public static Problem TooManyEvents() => Of(
        StatusCodes.Status413PayloadTooLarge,
        "too_many_events",
        $"A request may have at most {WireLimits.EventsPerRequest:N0} events: send them in several requests.");

    public static Problem Unparsable(string detail) => Of(StatusCodes.Status400BadRequest, "unparsable", detail);

    public static Problem UnreadableBody(int status) => Of(status, "unreadable_body", "The body could not be read to its end.");

    public static Problem Unconfirmed() => Of(
        StatusCodes.Status503ServiceUnavailable,
        "not_confirmed",
        "The broker could not confirm the events in time. Send the same request again: repeating it is harmless.");

    public static Problem EventTooLarge(long bytes) => Of(
        StatusCodes.Status413PayloadTooLarge,
        "event_too_large",
        $"An event may have at most {WireLimits.EventBytes:N0} bytes, but this one has {bytes:N0}.");

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

    public static JsonHttpResult<Problem> Answer(Problem problem) =>
        TypedResults.Json(problem, AnswerJson.Default.Problem, MediaType, problem.Status);
}
