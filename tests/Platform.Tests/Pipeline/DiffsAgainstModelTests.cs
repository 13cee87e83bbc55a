using CsCheck;
using Microsoft.Extensions.Options;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Categories;
using SpacesPlatform.Stats.Diffs;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>
/// The changes of a board, applied to the reference model's board of one moment, give its board of a later one; and the events
/// that are told of a change are those that the model counts at one moment and not at the other.
/// </summary>
public sealed class DiffsAgainstModelTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    private readonly DiffReader diffs = new(
        database.Snapshots(), new BoardEntries(new CategoryCatalog(Options.Create(new CategoriesOptions()))));

    [Fact]
    public async Task Applying_the_changes_to_the_board_as_of_gives_the_board_until()
    {
        var transaction = database.Transaction();
        var kinds = new HashSet<string>();
        await Gen.Select(HistoryGen.OfLength(20, 150), Gen.UInt, ModelBoards.Queries.Array[16]).SampleAsync(
            async (history, seed, queries) =>
            {
                await database.EmptyAsync();
                var requests = history.Travel(seed);
                var moments = new List<(DateTimeOffset At, ReferenceModel Model)>();
                var from = 0;
                foreach (var until in new[] { 0, requests.Count / 3, requests.Count * 2 / 3, requests.Count })
                {
                    foreach (var request in requests.Skip(from).Take(until - from))
                    {
                        await Apply.UntilCommittedAsync(transaction, Wire.Read(request));
                    }

                    from = until;
                    moments.Add((
                        await Moments.NowAsync(database.DataSource, CancellationToken.None),
                        ReferenceModel.Apply(requests.Take(until).SelectMany(request => request))));
                }

                foreach (var query in queries)
                {
                    foreach (var (before, after) in new[] { (moments[0], moments[3]), (moments[1], moments[2]), (moments[2], moments[3]) })
                    {
                        var diff = await diffs.ReadAsync(ModelBoards.Translate(query), before.At, after.At, 1_000, CancellationToken.None);
                        Check(diff, before.Model, after.Model, query, $"{query}{history}");
                        kinds.UnionWith(diff.Changes.Select(change => change.Change));
                    }
                }
            },
            iter: PropertyIterations.Or(25),
            threads: 1);
        kinds.ShouldBe(["entered", "left", "value", "moved"], ignoreOrder: true);
    }

    private static void Check(DiffAnswer diff, ReferenceModel before, ReferenceModel after, Model.BoardQuery query, string told)
    {
        var (was, becomes) = (Lines(before.Board(query)), Lines(after.Board(query)));
        diff.Changes.Select(change => (change.Id, Line(change.Before))).ShouldBe(
            diff.Changes.Select(change => (change.Id, was.GetValueOrDefault(change.Id))), told);
        var applied = new Dictionary<string, string>(was);
        foreach (var change in diff.Changes)
        {
            applied.Remove(change.Id);
            if (Line(change.After) is { } line)
            {
                applied.Add(change.Id, line);
            }
        }

        applied.ShouldBe(becomes, ignoreOrder: true, told);
        diff.Total.ShouldBe(diff.Changes.Count);
        diff.Changes.ShouldAllBe(change => Line(change.Before) != Line(change.After), told);
        var places = diff.Changes.Select(change => (Better: long.Min(Position(change.Before), Position(change.After)), change.Id)).ToList();
        places.SequenceEqual(places.OrderBy(place => place.Better).ThenBy(place => place.Id, Contracts.Utf8Ordinal.Comparer)).ShouldBeTrue(told);
        var counted = Counted(before).ToHashSet();
        counted.SymmetricExceptWith(Counted(after));
        foreach (var change in diff.Changes)
        {
            change.EventsTotal.ShouldBeGreaterThan(change.Change == "moved" ? -1 : 0, $"events of {change.Id} in {told}");
            change.Events.Count.ShouldBe((int)long.Min(change.EventsTotal, 20), told);
            change.Events.All(one => counted.Contains((one.Source, one.TakesBack ?? one.Id))).ShouldBeTrue($"events of {change.Id} in {told}");
            if (change.Change == "moved")
            {
                change.EventsTotal.ShouldBe(0, told);
            }
        }
    }

    /// <summary>What the model counts, but for retractions.</summary>
    private static IEnumerable<(string Source, string Id)> Counted(ReferenceModel model) =>
        model.Events.Where(counted => counted.Status == "applied").Select(counted => (counted.Source, counted.Id));

    private static Dictionary<string, string> Lines(IReadOnlyList<Model.BoardEntry> entries) =>
        entries.ToDictionary(entry => entry.Id, entry => $"{entry.Rank} {entry.Position} {entry.Value} {entry.AchievedAt:O}");

    private static long Position(Stats.Leaderboards.BoardEntry? entry) => entry?.Position ?? long.MaxValue;

    private static string? Line(Stats.Leaderboards.BoardEntry? entry) =>
        entry is null ? null : $"{entry.Rank} {entry.Position} {entry.Value} {entry.AchievedAt:O}";
}
