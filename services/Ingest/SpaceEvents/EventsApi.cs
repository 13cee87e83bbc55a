using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>Where integrations post their events.</summary>
internal static class EventsApi
{
    private const string Representation = "representation";
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public static RouteGroupBuilder MapEventsApi(this IEndpointRouteBuilder routes)
    {
        var events = routes.MapGroup("/v1").AddEndpointFilter<CredentialsFilter>();
        events.MapPost("/events", PostEventsAsync);
        events.MapPost("/events:validate", ValidateEventsAsync);
        return events;
    }

    /// <summary>Validates all events of the request, publishes the valid ones, answers once the broker confirmed them.</summary>
    private static async Task<Results<JsonHttpResult<EventsAnswer>, JsonHttpResult<Problem>>> PostEventsAsync(
        HttpContext http,
        EventsRequestReader requests,
        IdempotencyKeys keys,
        ConfirmedPublishing publishing,
        IngestTelemetry telemetry,
        CancellationToken cancellationToken)
    {
        using var request = new EventsRequest();
        if (await requests.ReadAsync(http, request, cancellationToken) is { } unreadable)
        {
            return Problems.Answer(unreadable);
        }

        var batch = request.Batch;
        telemetry.RecordRequest(batch, request.Format);
        if (batch.Messages.Count > 0 && request.IdempotencyKey is { } key
            && !keys.TryTake(request.Owner, key, request.Format, request.Content))
        {
            return Problems.Answer(Problems.IdempotencyKeyReused());
        }

        if (batch.Messages.Count > 0 && !await publishing.TryPublishAsync(batch.Messages, cancellationToken))
        {
            http.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Problems.Answer(Problems.Unconfirmed());
        }

        telemetry.RecordAccepted(batch);
        var wantsItems = Preference.Return(http.Request.Headers["Prefer"]) == Representation;
        if (wantsItems)
        {
            http.Response.Headers["Preference-Applied"] = "return=" + Representation;
        }

        return Answer(request, StatusCodes.Status202Accepted, withItems: wantsItems || request.Format.IsSingle, withStatusUrl: true);
    }

    /// <summary>Says what would become of the events of the request. Nothing is published.</summary>
    private static async Task<Results<JsonHttpResult<EventsAnswer>, JsonHttpResult<Problem>>> ValidateEventsAsync(
        HttpContext http, EventsRequestReader requests, CancellationToken cancellationToken)
    {
        using var request = new EventsRequest();
        return await requests.ReadAsync(http, request, cancellationToken) is { } unreadable
            ? Problems.Answer(unreadable)
            : Answer(request, StatusCodes.Status200OK, withItems: true, withStatusUrl: false);
    }

    private static Results<JsonHttpResult<EventsAnswer>, JsonHttpResult<Problem>> Answer(
        EventsRequest request, int accepted, bool withItems, bool withStatusUrl)
    {
        var batch = request.Batch;
        if (batch.Accepted == 0 && batch.Refused > 0)
        {
            return Problems.Answer(EventsAnswers.AllRefused(batch));
        }

        return TypedResults.Json(
            EventsAnswers.Accepted(batch, withItems, withStatusUrl),
            AnswerJson.Default.EventsAnswer,
            statusCode: batch.Refused > 0 ? StatusCodes.Status207MultiStatus : accepted);
    }
}
