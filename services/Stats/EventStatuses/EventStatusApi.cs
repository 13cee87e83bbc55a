using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.EventStatuses;

/// <summary>What became of an event, by its identity: source and id.</summary>
internal static class EventStatusApi
{
    public static void AddEventStatuses(this IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton<EventStatusReader>();

    public static void MapEventStatuses(this RouteGroupBuilder reads)
    {
        reads.MapGet("/events", GetByQueryAsync);
        reads.MapGet("/events/{id}", GetByPathAsync);
    }

    private static Task<Results<Ok<EventStatusAnswer>, ProblemHttpResult>> GetByQueryAsync(
        HttpContext context, EventStatusReader statuses, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request.Query).Common();
        return GetAsync(context.Response, query, query.Required("id"), statuses, cancellationToken);
    }

    private static Task<Results<Ok<EventStatusAnswer>, ProblemHttpResult>> GetByPathAsync(
        string id, HttpContext context, EventStatusReader statuses, CancellationToken cancellationToken) =>
        GetAsync(context.Response, new QueryReader(context.Request.Query).Common(), id, statuses, cancellationToken);

    private static async Task<Results<Ok<EventStatusAnswer>, ProblemHttpResult>> GetAsync(
        HttpResponse response, QueryReader query, string id, EventStatusReader statuses, CancellationToken cancellationToken)
    {
        var source = query.Required("source");
        if (query.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        if (await statuses.FindAsync(source, id, cancellationToken) is { } status)
        {
            return TypedResults.Ok(status);
        }

        response.Headers.RetryAfter = "1";
        return Unknown(source, id);
    }

    public static ProblemHttpResult Unknown(string source, string id) => ReadProblems.Of(
        StatusCodes.Status404NotFound,
        "event_unknown",
        $"No event '{id}' of '{source}' has come yet. If ingest accepted it, it is on its way: ask again.");
}
