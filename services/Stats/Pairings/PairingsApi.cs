using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Pairings;

/// <summary>Who spoke together, per episode of a series and in all.</summary>
internal static class PairingsApi
{
    public const int Most = 100;

    public static void MapPairings(this RouteGroupBuilder reads) => reads.MapGet("/pairings", GetAsync);

    private static async Task<Results<Ok<PairingsAnswer>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        HttpContext http, BoardQueryParser parser, BoardSnapshots snapshots, CancellationToken cancellationToken)
    {
        var given = new QueryReader(http.Request.Query).Common();
        var limit = given.Number("limit", 1, Most, 10);
        var spaces = parser.ParseFilter(given);
        if (given.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        if (await http.IsCurrentAsync(spaces, snapshots, null, cancellationToken))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        await using var snapshot = await snapshots.OpenAsync(spaces, null, cancellationToken);
        var pairings = await PairingsReader.ReadAsync(snapshot, spaces, limit, cancellationToken);
        return http.Revalidate(spaces, pairings.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(pairings);
    }
}
