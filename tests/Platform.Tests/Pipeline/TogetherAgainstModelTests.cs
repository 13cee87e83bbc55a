using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Groups;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Lift;
using SpacesPlatform.Stats.Pairings;
using SpacesPlatform.TestServers;
using Boards = SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>Pairings, lifts and the views of hashtags and series are those of the reference model.</summary>
public sealed class TogetherAgainstModelTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    [Fact]
    public async Task Pairings_lifts_and_groups_are_the_models()
    {
        var transaction = database.Transaction();
        await HistoryGen.OfLength(20, 80).SampleAsync(
            async history =>
            {
                await database.EmptyAsync();
                await Apply.UntilCommittedAsync(transaction, Wire.Read(history.Events));
                var model = ReferenceModel.Apply(history.Events);
                foreach (var series in model.Spaces.Values.Select(space => space.SeriesId).Append(null).Distinct())
                {
                    await ComparePairingsAsync(model, series, $"{series}{history}");
                }

                foreach (var space in model.Spaces.Keys)
                {
                    await CompareLiftAsync(model, space, $"{space}{history}");
                }

                await CompareGroupsAsync(model, $"{history}");
            },
            iter: PropertyIterations.Or(60),
            threads: 1);
    }

    private async Task ComparePairingsAsync(ReferenceModel model, string? series, string why)
    {
        await using var snapshot = await database.Snapshots().OpenAsync(CancellationToken.None);
        var spaces = new Boards.BoardQuery
        {
            Subject = BoardSubject.Spaces,
            Metric = BoardSubject.Spaces.Metrics[Metrics.Default],
            Window = default,
            Involvement = Involvements.Default,
            Series = series,
        };
        var actual = await PairingsReader.ReadAsync(snapshot, spaces, 100, CancellationToken.None);
        var expected = model.Pairings(series);
        var newestFirst = expected.Episodes.GroupBy(episode => model.Spaces[episode.SpaceId].Start).Reverse().SelectMany(same => same);
        actual.Episodes.Select(episode => $"{episode.Space.Id}: {string.Join(", ", episode.Pairs.Select(pair => string.Join(" & ", pair)))}")
            .ShouldBe(newestFirst.Select(episode => $"{episode.SpaceId}: {string.Join(", ", episode.Pairs.Select(pair => $"{pair.First} & {pair.Second}"))}"), why);
        actual.Pairs.Select(pair => $"{pair.Spaces} {string.Join(" & ", pair.Accounts.Select(account => account.Id))}")
            .ShouldBe(expected.InAll.Select(pair => $"{pair.Spaces} {pair.Pair.First} & {pair.Pair.Second}"), why);
        actual.Total.ShouldBe(expected.InAll.Count, why);
        actual.Note.ShouldBeNull(why);
    }

    private async Task CompareLiftAsync(ReferenceModel model, string space, string why)
    {
        await using var snapshot = await database.Snapshots().OpenAsync(CancellationToken.None);
        var actual = await LiftReader.FindAsync(snapshot.Connection, space, CancellationToken.None);
        var expected = model.Lift(space);
        actual!.Baseline?.Spaces.ShouldBe(expected!.Baseline.Count, why);
        (actual.Baseline is null).ShouldBe(expected is null, why);
        if (expected is not null)
        {
            Of(actual.Metrics.PeakListeners).ShouldBe(Of(expected.PeakListeners), why);
            Of(actual.Metrics.ListenerSeconds).ShouldBe(Of(expected.ListenerSeconds), why);
        }
    }

    private async Task CompareGroupsAsync(ReferenceModel model, string why)
    {
        var groups = new GroupReader(database.DataSource, TimeProvider.System);
        foreach (var entry in model.Board(new("series", Metrics.Default)))
        {
            Compare((await groups.FindSeriesAsync(entry.Id, CancellationToken.None))!, entry, why);
        }

        foreach (var entry in model.Board(new("hashtags", Metrics.Default)))
        {
            Compare((await groups.FindHashtagAsync(entry.Id, CancellationToken.None))!, entry, why);
        }
    }

    private static void Compare(GroupAnswer actual, Model.BoardEntry expected, string why)
    {
        actual.Rank.ShouldBe(expected.Rank, why);
        actual.Totals.PeakListeners.ShouldBe(new((decimal)expected.Value, expected.AchievedAt), why);
    }

    private static string Of(MetricLift lift) => $"{lift.Value} {lift.Median} {lift.Spaces} {lift.Lift}";

    private static string Of(ModelMetricLift lift) => $"{lift.Value} {lift.Baseline} {lift.Spaces} {lift.Lift}";
}
