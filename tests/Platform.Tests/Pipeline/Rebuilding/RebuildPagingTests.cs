using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Leaderboards;
using Boards = SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>Who began to page before a rebuild goes on as of then, whatever the rebuild mended.</summary>
public sealed class RebuildPagingTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    private static readonly Boards.BoardQuery Board = new()
    {
        Subject = BoardSubject.Spaces,
        Metric = BoardSubject.Spaces.Metrics["duration_seconds"],
        Range = new(null, null),
        Involvement = "space",
    };

    [Fact]
    public async Task A_cursor_from_before_reads_the_board_of_before()
    {
        var transaction = database.Transaction();
        var reader = new BoardReader(database.DataSource);
        var damages = Damage.Of(Damage.ToSpaces.Append("UPDATE spaces SET duration_seconds = length(id), ended_at = coalesce(ended_at, now()) WHERE {0}"));
        await Gen.Select(HistoryGen.OfLength(40, 80), damages).SampleAsync(
            async (history, damages) =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));
                await Damage.DoAsync(database, damages);
                var expected = await reader.PageAsync(Board, 100, null, CancellationToken.None);
                var first = await reader.PageAsync(Board, 1, null, CancellationToken.None);
                if (expected.Places.Count == 0)
                {
                    return;
                }

                await database.RebuildAsync();

                var cursor = new BoardCursor(Board.Subject.Id, [], 100, Board.Range, first.Revision, default, first.Places[0]);
                var rest = await reader.PageAsync(Board, 100, cursor, CancellationToken.None);
                rest.Total.ShouldBe(expected.Total);
                rest.Places.ShouldBe(expected.Places.Skip(1), $"{string.Join('\n', damages)}{history}");
            },
            iter: int.Parse(Environment.GetEnvironmentVariable("PROPERTY_ITERATIONS") ?? "25"),
            threads: 1);
    }
}
