using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Diffs;

/// <summary>What changed on a board between two moments of knowledge.</summary>
internal static class DiffsApi
{
    private const string AsOf = "as_of";
    private const string Until = "until";
    public const int MostChanges = 100;

    public static void AddDiffs(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<DiffReader>();

    public static void MapDiffs(this RouteGroupBuilder reads) => reads.MapGet("/leaderboards/{board}/diff", GetAsync);

    private static async Task<Results<Ok<DiffAnswer>, ProblemHttpResult>> GetAsync(
        string board, HttpRequest request, BoardQueryParser parser, BoardSnapshots snapshots, DiffReader diffs,
        CancellationToken cancellationToken)
    {
        if (!BoardSubject.All.TryGetValue(board, out var subject))
        {
            return ReadProblems.UnknownBoard(board);
        }

        var given = new QueryReader(request.Query).Common();
        var limit = given.Number("limit", 1, MostChanges, 10);
        given.Required(AsOf);
        var asOf = BoardQueryParser.Moment(AsOf, given);
        var until = BoardQueryParser.Moment(Until, given) ?? await snapshots.NowAsync(cancellationToken);
        if (asOf >= until)
        {
            given.Fault(
                request.Query.ContainsKey(Until) ? Until : AsOf,
                request.Query.ContainsKey(Until) ? "Expected a time after 'as_of'." : ReadRefusals.InFutureDetail);
        }

        // One window, so that both sides are the same board.
        var query = parser.ParseAt(subject, given, until);
        if (given.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        return TypedResults.Ok(await diffs.ReadAsync(query, asOf!.Value, until, limit, cancellationToken));
    }
}
