using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Firsts;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Records;
using SpacesPlatform.Stats.Shares;
using SpacesPlatform.TestServers;
using static SpacesPlatform.Platform.Tests.Pipeline.ClaimLines;
using Boards = SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>
/// Records, firsts and shares read from the database are those of the reference model: as of now, after events that came late
/// or were taken back, and as of the moment before those came.
/// </summary>
public sealed class ClaimsAgainstModelTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    private static readonly Gen<Claim> Claims =
        from metric in Of([.. Metrics.OfSpaces.Keys])
        from era in Of(null, "before-launch", "since-launch")
        from category in Of<string?>(null, null, "kculture", "kculture/kpop", "gaming", "gaming/\uFF5E")
        from path in Of("kculture", "kculture/kpop", "kculture/kpop/girl-group", "gaming", "nothing")
        from involvement in Of("space", "host", "speaker")
        from ofHosts in Gen.Bool
        from role in Of(FirstRole.Host, FirstRole.Speaker)
        from top in Gen.Int[1, 4]
        select new Claim(metric, era, category, path, involvement, ofHosts, role, top);

    private static readonly int Iterations = PropertyIterations.Or(60);

    [Fact]
    public Task Records_are_the_models() => HoldsAsync(async (snapshot, model, claim) =>
    {
        var subject = claim.OfHosts ? "hosts" : "spaces";
        var expected = model.Records(subject, claim.Metric, claim.Era, claim.Category, claim.Involvement);
        var places = Places(model, claim);
        var actual = await RecordReader.ReadAsync(snapshot, new(Board(claim, snapshot), claim.OfHosts, RecordQueryParser.MostItems), default);
        actual.Items.Select(Line).ShouldBe(expected.Timeline.Select(record => Line(record, places)));
        actual.Total.ShouldBe(expected.Timeline.Count);
        (actual.Current is { } current ? Line(current) : null).ShouldBe(expected.Current is { } standing ? Line(standing, places) : null);

        var cut = await RecordReader.ReadAsync(snapshot, new(Board(claim, snapshot), claim.OfHosts, claim.Top), default);
        cut.Items.ShouldBe(actual.Items.TakeLast(claim.Top));
        (cut.Total, cut.Current).ShouldBe((actual.Total, actual.Current));
    });

    [Fact]
    public Task Firsts_are_the_models() => HoldsAsync(async (snapshot, model, claim) =>
    {
        var query = new FirstQuery(claim.Role, null, Board(claim with { Category = null, Involvement = Involvements.Default }, snapshot));
        var expected = model.Firsts(claim.Role.Id, claim.Era).ToDictionary(first => first.Category, Line);
        var actual = await FirstReader.ReadAsync(snapshot, query, default);
        actual.Select(Line).ShouldBe(expected.Values);

        var one = await FirstReader.ReadAsync(snapshot, query with { Category = claim.Path }, default);
        one.Select(Line).SingleOrDefault().ShouldBe(model.First(claim.Role.Id, claim.Path, claim.Era) is { } first ? Line(first) : null);
        (await FirstReader.ReadAsync(snapshot, query with { Category = claim.Path }, few: 0, default)).ShouldBe(one, "one of many as one of few");
    });

    [Fact]
    public Task Shares_are_the_models() => HoldsAsync(async (snapshot, model, claim) =>
    {
        var query = new Model.BoardQuery("spaces", claim.Metric) { Era = claim.Era, Involvement = claim.Involvement };
        var expected = model.Share(query, claim.Top, claim.Path, claim.Category);
        var actual = await ShareReader.ReadAsync(snapshot, new(Board(claim, snapshot), claim.Top, claim.Path), default);
        actual.Places.Select(place => (place.Rank, place.Position, place.Id)).ShouldBe(
            expected.Top.Select(entry => ((long)entry.Rank, (long)entry.Position, entry.Id)));
        actual.Counting.ShouldBe(expected.Matching.Select(entry => entry.Id), ignoreOrder: true);
        (actual.K, actual.N, actual.TieAtBoundary).ShouldBe((expected.K, expected.N, expected.TieAtBoundary));
        (actual.VolumeOfK, actual.VolumeOfN).ShouldBe(((decimal)expected.VolumeOfK, (decimal)expected.VolumeOfN));
        actual.Share.ShouldBe(expected.N == 0 ? null : (double)expected.K / expected.N);
        actual.VolumeShare.ShouldBe(expected.VolumeOfN.IsZero ? null : (double)expected.VolumeOfK / (double)expected.VolumeOfN);
    });

    /// <summary>Applies a history in two parts and asks as of the moment between them, and as of now.</summary>
    private async Task HoldsAsync(Func<BoardSnapshot, ReferenceModel, Claim, Task> holds)
    {
        var transaction = database.Transaction();
        var snapshots = database.Snapshots();
        await Gen.Select(HistoryGen.OfLength(20, 80), Gen.Int[0, 80], Claims.Array[6]).SampleAsync(
            async (history, split, claims) =>
            {
                await database.EmptyAsync();
                var known = history.Events.Take(split).ToList();
                await ApplyAsync(transaction, known);
                var between = await database.PassAsync();
                await ApplyAsync(transaction, [.. history.Events.Skip(split)]);
                var (then, now) = (ReferenceModel.Apply(known), ReferenceModel.Apply(history.Events));
                foreach (var claim in claims)
                {
                    try
                    {
                        await using var current = await snapshots.OpenAsync(CancellationToken.None);
                        await holds(current, now, claim);
                        var era = ModelBoards.EraOf(claim.Era)?.Range ?? default;
                        await using var past = await snapshots.OpenPastAsync(between, era, CancellationToken.None);
                        await holds(past, then, claim);
                    }
                    catch (ShouldAssertException fault)
                    {
                        throw new ShouldAssertException($"{claim}, as of event {split} or of now\n{fault.Message}{history}", fault);
                    }
                }
            },
            iter: Iterations,
            threads: 1);
    }

    private static async Task ApplyAsync(BatchTransaction transaction, List<WireEvent> events)
    {
        if (events.Count > 0)
        {
            await Apply.UntilCommittedAsync(transaction, Wire.Read(events));
        }
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Boards.BoardQuery Board(Claim claim, BoardSnapshot snapshot) => new()
    {
        Subject = BoardSubject.Spaces,
        Metric = Metrics.OfSpaces[claim.Metric],
        Window = default,
        AsOf = snapshot.Source.IsPast ? snapshot.Now : null,
        Era = ModelBoards.EraOf(claim.Era),
        Category = claim.Category,
        Involvement = claim.Involvement,
    };
}
