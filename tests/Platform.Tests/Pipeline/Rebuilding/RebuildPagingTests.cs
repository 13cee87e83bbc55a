using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.TestServers;
using Boards = SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>Who began to page before a rebuild goes on as of then, whatever the rebuild mended.</summary>
public sealed class RebuildPagingTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    private static readonly Boards.BoardQuery Board = new()
    {
        Subject = BoardSubject.Spaces,
        Metric = BoardSubject.Spaces.Metrics["duration_seconds"],
        Window = default,
        Involvement = "space",
    };

    [Fact]
    public async Task A_cursor_from_before_reads_the_board_of_before()
    {
        var transaction = database.Transaction();
        var snapshots = database.Snapshots();
        var damages = Damage.Of(Damage.ToSpaces.Append("UPDATE spaces SET duration_seconds = length(id), ended_at = coalesce(ended_at, now()) WHERE {0}"));
        await Gen.Select(HistoryGen.OfLength(40, 80), damages).SampleAsync(
            async (history, damages) =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));
                await Damage.DoAsync(database, damages);
                var expected = await snapshots.PageAsync(Board, 100);
                var first = await snapshots.PageAsync(Board, 1);
                if (expected.Places.Count == 0)
                {
                    return;
                }

                await database.RebuildAsync();

                var rest = await snapshots.PageAsync(Board, 100, first.Revision, first.Places[0]);
                rest.Total.ShouldBe(expected.Total);
                rest.Places.ShouldBe(expected.Places.Skip(1), $"{string.Join('\n', damages)}{history}");
            },
            iter: PropertyIterations.Or(25),
            threads: 1);
    }
}
