using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>The leaderboards: pages of a board, and an entry among its neighbours.</summary>
internal static class LeaderboardsApi
{
    public const int MostEntries = 100;
    public const int MostAround = 50;

    public static void MapLeaderboards(this RouteGroupBuilder reads)
    {
        var boards = reads.MapGroup("/leaderboards/{board}");
        boards.MapGet("", GetPageAsync);
        boards.MapGet("/entries/{id}", GetEntryAsync);
    }

    private static async Task<Results<Ok<BoardPage>, StatusCodeHttpResult, ProblemHttpResult>> GetPageAsync(
        string board, HttpContext http, BoardQueryParser parser, BoardSnapshots snapshots, BoardEntries entries, TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (!BoardSubject.All.TryGetValue(board, out var subject))
        {
            return ReadProblems.UnknownBoard(board);
        }

        var given = new QueryReader(http.Request.Query).Common();
        var cursor = given.Text("cursor") is { } text ? BoardCursor.Decode(text) : null;
        var limit = given.Number("limit", 1, MostEntries, Math.Clamp(cursor?.Limit ?? 10, 1, MostEntries));
        var query = parser.Parse(subject, cursor is null ? given : given.Over(cursor.Parameters));
        if (given.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        if (http.Request.Query.ContainsKey("cursor"))
        {
            if (cursor is null || !cursor.BelongsTo(subject, http.Request.Query))
            {
                return ReadProblems.InvalidCursor(
                    cursor is null ? "The cursor can't be read: pass on 'next' as it was given." : "The cursor belongs to another board: pass on the same parameters, or none.");
            }

            if (cursor.IsExpired(time.GetUtcNow()))
            {
                return ReadProblems.CursorExpired();
            }

            query = query with { Range = cursor.Range, Preceding = cursor.Preceding };
        }

        if (await http.IsCurrentAsync(query, snapshots, cursor?.Revision, cancellationToken))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var asOf = query.AsOf ?? cursor?.IssuedAt ?? time.GetUtcNow();
        await using var snapshot = await snapshots.OpenAsync(query, cursor?.Revision, cancellationToken);
        var reading = await BoardReader.PageAsync(snapshot, query, limit, cursor?.Last, cancellationToken);
        var places = reading.Places.Take(limit).ToList();
        var next = reading.Places.Count > limit
            ? new BoardCursor(
                subject.Id, cursor?.Parameters ?? given.Given(BoardQueryParser.Parameters), limit, query.Range, query.Preceding, reading.Revision,
                cursor?.IssuedAt ?? time.GetUtcNow(), places[^1]).Encode()
            : null;
        http.SetValidators(query, reading.Revision);
        return TypedResults.Ok(new BoardPage(
            BoardDescription.Describe(query),
            reading.Revision,
            asOf,
            reading.FreshnessMs,
            reading.Total,
            await entries.DressAsync(snapshot, subject, places, cancellationToken),
            next));
    }

    private static async Task<Results<Ok<BoardExcerpt>, StatusCodeHttpResult, ProblemHttpResult>> GetEntryAsync(
        string board, string id, HttpContext http, BoardQueryParser parser, BoardSnapshots snapshots, BoardEntries entries, CancellationToken cancellationToken)
    {
        if (!BoardSubject.All.TryGetValue(board, out var subject))
        {
            return ReadProblems.UnknownBoard(board);
        }

        var given = new QueryReader(http.Request.Query).Common();
        var around = given.Number("around", 0, MostAround, 5);
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
        if (await BoardReader.AroundAsync(snapshot, query, id, around, cancellationToken) is not { } excerpt)
        {
            return ReadProblems.NotOnBoard(id);
        }

        var dressed = await entries.DressAsync(snapshot, subject, excerpt.Places, cancellationToken);
        http.SetValidators(query, excerpt.Revision);
        return TypedResults.Ok(new BoardExcerpt(
            BoardDescription.Describe(query), excerpt.Revision, dressed.Single(entry => entry.Id == id), dressed));
    }
}
