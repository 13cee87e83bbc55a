using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>A Space with its metrics, and its listener curve.</summary>
internal static class SpacesApi
{
    public static void AddSpaces(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<TimelineReader>();

    public static void MapSpaces(this RouteGroupBuilder reads)
    {
        reads.MapGet("/spaces/{id}", GetAsync);
        reads.MapGet("/spaces/{id}/timeline", GetTimelineAsync);
    }

    private static async Task<Results<Ok<SpaceAnswer>, ProblemHttpResult>> GetAsync(
        string id,
        HttpRequest request,
        IDbContextFactory<StatsDbContext> contexts,
        AccountNames names,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (new QueryReader(request.Query).Common().Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Spaces.AsNoTracking().SingleOrDefaultAsync(space => space.Id == id, cancellationToken);
        if (row is null)
        {
            return Unknown(id);
        }

        var accounts = await names.FindAsync(row.HostIds.Concat(row.SpeakerIds), cancellationToken);
        return TypedResults.Ok(SpaceAnswer.Of(row, accounts, time.GetUtcNow()));
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
