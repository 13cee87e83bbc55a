using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Live;

/// <summary>Spaces live now, by current listeners.</summary>
internal static class LiveApi
{
    public const int Most = 100;

    public static void AddLive(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<LiveReader>();

    public static void MapLive(this RouteGroupBuilder reads) => reads.MapGet("/live", GetAsync);

    private static async Task<Results<Ok<LiveAnswer>, ProblemHttpResult>> GetAsync(
        HttpRequest request, LiveReader live, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request.Query).Common();
        var limit = query.Number("limit", 1, Most, Most);
        return query.Faults() is { Count: > 0 } faults
            ? ReadProblems.InvalidQuery(faults)
            : TypedResults.Ok(await live.ReadAsync(limit, cancellationToken));
    }
}
