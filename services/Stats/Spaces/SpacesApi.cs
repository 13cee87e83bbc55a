using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>A Space with its metrics, and its listener curve.</summary>
internal static class SpacesApi
{
    public static void AddSpaces(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SpaceReader>();
        builder.Services.AddSingleton<TimelineReader>();
    }

    public static void MapSpaces(this RouteGroupBuilder reads)
    {
        reads.MapGet("/spaces/{id}", GetAsync);
        reads.MapGet("/spaces/{id}/timeline", GetTimelineAsync);
    }

    private static async Task<Results<Ok<SpaceAnswer>, ProblemHttpResult>> GetAsync(
        string id, HttpRequest request, SpaceReader spaces, CancellationToken cancellationToken)
    {
        if (new QueryReader(request.Query).Common().Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        return await spaces.FindAsync(id, cancellationToken) is { } space ? TypedResults.Ok(space) : Unknown(id);
    }

    private static async Task<Results<Ok<TimelineAnswer>, ProblemHttpResult>> GetTimelineAsync(
        string id, HttpRequest request, TimelineReader timelines, CancellationToken cancellationToken)
    {
        if (new QueryReader(request.Query).Common().Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        var timeline = await timelines.FindAsync(id, cancellationToken);
        return timeline is null ? Unknown(id) : TypedResults.Ok(timeline);
    }

    private static ProblemHttpResult Unknown(string id) => ReadProblems.Unknown("space_unknown", "Space", id);
}
