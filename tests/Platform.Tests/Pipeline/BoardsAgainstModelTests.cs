using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>Boards read from the database, page by page and entry by entry, are those of the reference model.</summary>
public sealed class BoardsAgainstModelTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    [Fact]
    public async Task Every_board_is_the_models()
    {
        var transaction = database.Transaction();
        var snapshots = database.Snapshots();
        var (compared, rising) = (0, 0);
        await Gen.Select(HistoryGen.OfLength(20, 250), ModelBoards.Queries.Array[30]).SampleAsync(
            async (history, queries) =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));
                var model = ReferenceModel.Apply(history.Events);
                foreach (var query in queries)
                {
                    var entries = model.Board(query);
                    var expected = entries.Select(ModelBoards.Line).ToList();
                    var board = ModelBoards.Translate(query);
                    (await ModelBoards.PagesAsync(snapshots, board, limit: 2)).Select(ModelBoards.Line).ShouldBe(expected, $"{query}{history}");
                    await using var snapshot = await snapshots.OpenAsync(CancellationToken.None);
                    foreach (var entry in entries)
                    {
                        var excerpt = await BoardReader.AroundAsync(snapshot, board, entry.Id, 1, CancellationToken.None);
                        excerpt!.Places.Select(ModelBoards.Line).ShouldBe(
                            expected.Skip(entry.Position - 2).Take(entry.Position == 1 ? 2 : 3), $"around {entry.Id} of {query}{history}");
                        compared += entry.DeltaRank is null ? 0 : 1;
                        rising += query.Of is null ? 0 : 1;
                    }
                }
            },
            iter: PropertyIterations.Or(40),
            threads: 1);
        compared.ShouldBeGreaterThan(0, "an entry was on the preceding board too");
        rising.ShouldBeGreaterThan(0, "a board of growth had an entry");
    }
}
