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
        string board, HttpContext http, BoardQueryParser parser, BoardCursors cursors, BoardSnapshots snapshots, BoardEntries entries,
        TimeProvider time, CancellationToken cancellationToken)
    {
        if (!BoardSubject.All.TryGetValue(board, out var subject))
        {
            return ReadProblems.UnknownBoard(board);
        }

        var now = time.GetUtcNow();
        var given = new QueryReader(http.Request.Query).Common();
        var text = given.Text("cursor");
        var (cursor, cursorBoard) = text is null ? default : cursors.Find(text, now);
        var limit = given.Number("limit", 1, MostEntries, cursor?.Limit ?? 10);
        var moment = cursor?.IssuedAt ?? now;
        var query = parser.Parse(subject, cursor?.Subject == subject.Id ? given.Over(cursor.Parameters) : given, moment);
        if (given.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        if (text is not null && query != cursorBoard)
        {
            return ReadProblems.InvalidCursor(cursor is null
                ? "The cursor can't be read: pass on 'next' as it was given."
                : "The cursor belongs to another board: pass on the same parameters, or none.");
        }

        if (cursor?.IsExpired(now) == true)
        {
            return ReadProblems.CursorExpired();
        }

        if (await http.IsCurrentAsync(query, snapshots, cursor?.Revision, cancellationToken))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        await using var snapshot = await snapshots.OpenAsync(query, cursor?.Revision, cancellationToken);
        var most = (int)Math.Min(limit, BoardCursor.LastPosition - (cursor?.Last.Position ?? 0));
        var reading = await BoardReader.PageAsync(snapshot, query, most, cursor?.Last, cancellationToken);
        if (http.Revalidate(query, reading.Revision))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var places = reading.Places.Take(most).ToList();
        var next = reading.Places.Count > most
            ? new BoardCursor(
                subject.Id, cursor?.Parameters ?? given.Given(BoardQueryParser.Parameters), limit, reading.Revision, moment,
                places[^1] with { Delta = null })
            : null;
        return TypedResults.Ok(new BoardPage(
            BoardDescription.Describe(query),
            reading.Revision,
            query.AsOf ?? (reading.AppliedAt > moment ? reading.AppliedAt.Value : moment),
            reading.FreshnessMs,
            reading.Total,
            await entries.DressAsync(snapshot, subject, places, cancellationToken),
            next?.Encode()));
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
        if (subject.IdOf(id) is not { } known
            || await BoardReader.AroundAsync(snapshot, query, known, around, cancellationToken) is not { } excerpt)
        {
            return ReadProblems.NotOnBoard(id);
        }

        if (http.Revalidate(query, excerpt.Revision))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var dressed = await entries.DressAsync(snapshot, subject, excerpt.Places, cancellationToken);
        return TypedResults.Ok(new BoardExcerpt(
            BoardDescription.Describe(query), excerpt.Revision, dressed.Single(entry => entry.Id == known), dressed));
    }
}
