using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Records;

/// <summary>The records: who held them, since when, and who holds them now.</summary>
internal static class RecordsApi
{
    public static void MapRecords(this RouteGroupBuilder reads) => reads.MapGet("/records", GetAsync);

    private static async Task<Results<Ok<RecordsAnswer>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        HttpContext http, RecordQueryParser parser, BoardSnapshots snapshots, RecordAnswers records, CancellationToken cancellationToken)
    {
        var given = new QueryReader(http.Request.Query).Common();
        var query = parser.Parse(given);
        if (given.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        await using var snapshot = await snapshots.OpenAsync(query.Board, null, cancellationToken);
        var answer = await records.ReadAsync(snapshot, query, cancellationToken);
        return http.Revalidate(query.Board, answer.Revision, answer.StoodForDays)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(answer);
    }
}
