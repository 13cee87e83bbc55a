using CsCheck;

namespace SpacesPlatform.Model.Tests;

public sealed class HistoryTests
{
    [Fact]
    public void Order_repetition_and_splits_do_not_change_the_digest() =>
        Gen.Select(HistoryGen.Default, Gen.UInt).Sample(
            (history, seed) =>
            {
                var expected = ReferenceModel.Apply(history.Events).Digest();
                var actual = ReferenceModel.Apply(history.Travel(seed).SelectMany(request => request)).Digest();
                expected.Difference(actual).ShouldBe("");
                actual.Sha256.ShouldBe(expected.Sha256);
            },
            iter: 300);

    [Fact]
    public void No_two_events_of_a_history_share_an_identity() =>
        HistoryGen.Default.Sample(
            history => history.Events.Select(e => (e.Source, e.Id)).Distinct().Count() == history.Events.Count,
            iter: 300);

    [Fact]
    public void A_repetition_written_differently_is_a_duplicate_and_no_conflict() =>
        HistoryGen.Default.Sample(
            history => ReferenceModel.Apply(history.Events.Concat(history.Events.Select(e => e.Restated()))).Events
                .All(e => e is { Duplicates: 1, Conflicts: 0 }),
            iter: 300);

    [Fact]
    public void Histories_reach_the_corners()
    {
        var models = Enumerable.Range(0, 300)
            .Select(i => HistoryGen.Make((uint)i, [.. Enumerable.Range(i * 80, 60).Select(seed => (uint)seed)]))
            .Select(history => ReferenceModel.Apply(history.Events)).ToList();
        var spaces = models.SelectMany(model => model.Spaces.Values).ToList();
        var points = spaces.SelectMany(space => space.Metrics.Curve?.Points ?? []).ToList();

        string.Join("\n", Corners().Where(corner => corner.Count < 10)).ShouldBe("");

        IEnumerable<(string Name, int Count)> Corners() =>
        [
            ("ended", spaces.Count(s => s.State == "ended")),
            ("canceled", spaces.Count(s => s.State == "canceled")),
            ("live", spaces.Count(s => s.State == "live")),
            ("scheduled", spaces.Count(s => s.State == "scheduled")),
            ("no state", spaces.Count(s => s.State is null)),
            ("end before start", spaces.Count(s => s.End < s.Start)),
            ("ended without start", spaces.Count(s => s.End is not null && s.Start is null)),
            ("curve while ended", spaces.Count(s => s is { State: "ended", Metrics.Curve: not null })),
            ("curve while live", spaces.Count(s => s is { State: "live", Metrics.Curve: not null })),
            ("several sources", spaces.Count(s => s.Metrics.Curves.Count > 1)),
            ("sources tied", spaces.Count(s => s.Metrics.Curves is [var a, var b, ..] && a.ObservedMs == b.ObservedMs)),
            ("gap above G", spaces.Count(s => s.Metrics.CoveragePercent is > 0 and < 100)),
            ("full coverage", spaces.Count(s => s.Metrics.CoveragePercent == 100)),
            ("peak only reported", spaces.Count(s => s.Metrics is { Curve: null, PeakListeners: not null })),
            ("observed 0", spaces.Count(s => s.Metrics.ObservedMs == 0)),
            ("participants less speakers", points.Count(p => p.Raw > p.Listeners)),
            ("participants below 0", points.Count(p => p is { Kind: "participants", Listeners: 0 })),
            ("total", spaces.Count(s => s.Metrics.TotalListeners is not null)),
            ("replay", spaces.Count(s => s.Metrics.TotalReplay is not null)),
            ("likes of an announced post", spaces.Count(s => s is { AnnouncementPostId: not null, Metrics.Likes: not null })),
            ("likes of any post", spaces.Count(s => s is { AnnouncementPostId: null, Metrics.Likes: not null })),
            ("before launch", spaces.Count(s => s.IsOnBoards && s.Start < Script.At("2021-05-04T00:00:00Z"))),
            ("since launch", spaces.Count(s => s.IsOnBoards && s.Start >= Script.At("2021-05-04T00:00:00Z"))),
            ("retracted", models.Sum(m => m.Events.Count(e => e.Status == "retracted"))),
            ("tied rank", models.Count(m => m.Board(new BoardQuery("hosts", "spaces")).Any(e => e.Rank < e.Position))),
        ];
    }
}
