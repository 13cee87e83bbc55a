using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Shares;

/// <summary>How many of the first entries of a board are of a category.</summary>
internal static class SharesApi
{
    public static void MapShares(this RouteGroupBuilder reads) => reads.MapGet("/shares", GetAsync);

    private static async Task<Results<Ok<ShareAnswer>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        HttpContext http, ShareQueryParser parser, BoardSnapshots snapshots, ShareAnswers shares, CancellationToken cancellationToken)
    {
        var given = new QueryReader(http.Request.Query).Common();
        var query = parser.Parse(given);
        if (given.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        if (await http.IsCurrentAsync(query.Board, snapshots, null, cancellationToken))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        await using var snapshot = await snapshots.OpenAsync(query.Board, null, cancellationToken);
        var answer = await shares.ReadAsync(snapshot, query, cancellationToken);
        return http.Revalidate(query.Board, answer.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(answer);
    }
}
