using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.Integrations.Webhooks;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>Where integrations post their events.</summary>
internal static class EventsApi
{
    private const string Representation = "return=representation";
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public static RouteGroupBuilder MapEventsApi(this IEndpointRouteBuilder routes)
    {
        var events = routes.MapGroup("/v1/events").AddEndpointFilter<CredentialsFilter>();
        events.MapPost("", PostEventsAsync);
        return events;
    }

    /// <summary>Validates all events of the request, publishes the valid ones, answers once the broker confirmed them.</summary>
    private static async Task<Results<JsonHttpResult<EventsAnswer>, JsonHttpResult<Problem>>> PostEventsAsync(
        HttpContext http, RequestAuthentication authentication, ConfirmedPublishing publishing, IngestTelemetry telemetry, TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (EventsMediaType.Check(http.Request, out var isBatch) is { } unsupported)
        {
            return Problems.Answer(unsupported);
        }

        var (batch, problem) = await ReadAsync(http, isBatch, authentication, time, cancellationToken);
        if (batch is null)
        {
            return Problems.Answer(problem!);
        }

        telemetry.RecordRequest(batch);
        if (batch.Messages.Count > 0 && !await publishing.TryPublishAsync(batch.Messages, cancellationToken))
        {
            http.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Problems.Answer(Problems.Unconfirmed());
        }

        telemetry.RecordAccepted(batch);
        if (batch.Accepted == 0 && batch.Refused > 0)
        {
            return Problems.Answer(EventsAnswers.AllRefused(batch));
        }

        var wantsItems = isBatch && WantsItems(http.Request);
        if (wantsItems)
        {
            http.Response.Headers["Preference-Applied"] = Representation;
        }

        return TypedResults.Json(
            EventsAnswers.Accepted(batch, withItems: wantsItems || !isBatch),
            AnswerJson.Default.EventsAnswer,
            statusCode: batch.Refused > 0 ? StatusCodes.Status207MultiStatus : StatusCodes.Status202Accepted);
    }

    private static async Task<(EventBatch? Batch, Problem? Problem)> ReadAsync(
        HttpContext http, bool isBatch, RequestAuthentication authentication, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await PooledBody.ReadAsync(http.Request, WireLimits.RequestBytes, cancellationToken);
            if (body is null)
            {
                return (null, Problems.RequestTooLarge());
            }

            if (authentication.CheckBody(http, body.Bytes, () => SourceScan.Read(body.Bytes, isLines: false)) is { } refused)
            {
                return (null, refused);
            }

            var integration = http.Features.GetRequiredFeature<Integration>();
            var request = new RequestContext(
                integration, time.GetUtcNow().TruncateToMilliseconds(), Activity.Current?.Id);
            var batch = CloudEventReader.Read(body.Bytes, isBatch, request, out var problem);
            RateLimiting.Charge(http, integration, batch?.Outcomes.Count ?? 1);
            return (batch, problem);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, Problems.UnreadableBody(exception.StatusCode));
        }
    }

    private static bool WantsItems(HttpRequest request) =>
        request.Headers["Prefer"].Any(value => value?.Split(',', ';').Any(
            preference => preference.Trim().Equals(Representation, StringComparison.OrdinalIgnoreCase)) == true);
}
