using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>Why an entry stands where it stands.</summary>
internal static class ExplainApi
{
    public const int MostSamples = 1_000;

    public static void MapExplaining(this RouteGroupBuilder reads) =>
        reads.MapGet("/leaderboards/{board}/entries/{id}/explain", ExplainAsync);

    private static async Task<Results<Ok<Explanation>, StatusCodeHttpResult, ProblemHttpResult>> ExplainAsync(
        string board,
        string id,
        HttpContext http,
        BoardQueryParser parser,
        BoardSnapshots snapshots,
        ExplainReader explanations,
        CancellationToken cancellationToken)
    {
        if (!BoardSubject.All.TryGetValue(board, out var subject))
        {
            return ReadProblems.UnknownBoard(board);
        }

        var given = new QueryReader(http.Request.Query).Common();
        var around = given.Number("around", 0, LeaderboardsApi.MostAround, 2);
        var samples = subject.IsOfGroups ? 0 : given.Number("samples", 0, MostSamples, 100);
        var query = parser.Parse(subject, given);
        if (given.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        if (await http.IsCurrentAsync(query, snapshots, null, cancellationToken))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        await using var snapshot = await snapshots.OpenAsync(query, null, cancellationToken);
        if (subject.IdOf(id) is not { } known
            || await explanations.ExplainAsync(snapshot, query, known, around, samples, cancellationToken) is not { } explanation)
        {
            return ReadProblems.NotOnBoard(id);
        }

        return http.Revalidate(query, explanation.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(explanation);
    }
}
