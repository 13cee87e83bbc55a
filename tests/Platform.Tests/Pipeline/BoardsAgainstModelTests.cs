using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using Boards = SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>Boards read from the database, page by page and entry by entry, are those of the reference model.</summary>
public sealed class BoardsAgainstModelTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    private static readonly DateTimeOffset Launch = DateTimeOffset.Parse("2021-05-04T00:00:00Z", null);

    private static readonly Gen<Model.BoardQuery> Queries =
        from subject in Of(BoardSubject.Spaces, BoardSubject.Hosts)
        from metric in Of([.. subject.Metrics.Keys])
        from category in Of<string?>(null, null, "kculture", "kculture/kpop", "gaming", "gaming/\uFF5E")
        from involvement in Of("space", "host", "speaker")
        from fromMinute in Gen.Int[-10, 10]
        from minutes in Of(1, 5, 20, 100_000)
        select new Model.BoardQuery(subject.Id, metric)
        {
            Category = category,
            Involvement = involvement,
            From = Launch.AddMinutes(fromMinute),
            To = Launch.AddMinutes(fromMinute + minutes),
        };

    [Fact]
    public async Task Every_board_is_the_models()
    {
        var transaction = database.Transaction();
        var snapshots = database.Snapshots();
        await Gen.Select(HistoryGen.OfLength(20, 80), Queries.Array[12]).SampleAsync(
            async (history, queries) =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));
                var model = ReferenceModel.Apply(history.Events);
                foreach (var query in queries)
                {
                    var expected = model.Board(query).Select(Line).ToList();
                    var board = Translate(query);
                    (await PagesAsync(snapshots, board)).Select(Line).ShouldBe(expected, $"{query}{history}");
                    await using var snapshot = await snapshots.OpenAsync(CancellationToken.None);
                    foreach (var entry in model.Board(query))
                    {
                        var excerpt = await BoardReader.AroundAsync(snapshot, board, entry.Id, 1, CancellationToken.None);
                        excerpt!.Places.Select(Line).ShouldBe(
                            expected.Skip(entry.Position - 2).Take(entry.Position == 1 ? 2 : 3), $"around {entry.Id} of {query}{history}");
                    }
                }
            },
            iter: int.Parse(Environment.GetEnvironmentVariable("PROPERTY_ITERATIONS") ?? "60"),
            threads: 1);
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Boards.BoardQuery Translate(Model.BoardQuery query)
    {
        var subject = BoardSubject.All[query.Subject];
        return new()
        {
            Subject = subject,
            Metric = subject.Metrics[query.Metric],
            Range = new(query.From, query.To),
            Category = query.Category,
            Involvement = query.Involvement,
        };
    }

    /// <summary>Reads on and on, two entries a page.</summary>
    private static async Task<List<BoardPlace>> PagesAsync(BoardSnapshots snapshots, Boards.BoardQuery board)
    {
        const int limit = 2;
        var places = new List<BoardPlace>();
        BoardCursor? cursor = null;
        while (true)
        {
            await using var snapshot = await snapshots.OpenAsync(board, cursor?.Revision, CancellationToken.None);
            var reading = await BoardReader.PageAsync(snapshot, board, limit, cursor?.Last, CancellationToken.None);
            places.AddRange(reading.Places.Take(limit));
            if (reading.Places.Count <= limit)
            {
                reading.Total.ShouldBe(places.Count);
                return places;
            }

            cursor = new(board.Subject.Id, [], limit, board.Range, board.Preceding, reading.Revision, default, places[^1]);
        }
    }

    private static string Line(Model.BoardEntry entry) => $"{entry.Rank} {entry.Position} {entry.Id} {entry.Value} {entry.AchievedAt:O}";

    private static string Line(BoardPlace place) => $"{place.Rank} {place.Position} {place.Id} {place.Value} {place.AchievedAt:O}";
}
