namespace SpacesPlatform.Model.Tests;

/// <summary>Over 200 histories every answer has something to say: corners are counted, and few are too few.</summary>
public sealed class HistoryAnswerTests
{
    private static readonly DateTimeOffset Launch = Script.At("2021-05-04T00:00:00Z");

    private static readonly string[] Groups = ["hosts", "speakers", "categories", "series", "hashtags"];

    private static readonly string[] Metrics =
        ["peak_listeners", "listener_seconds", "average_listeners", "duration_seconds", "total_listeners", "likes"];

    private static readonly List<History> Histories = Enumerable.Range(0, 200)
        .Select(i => HistoryGen.Make((uint)i, [.. Enumerable.Range(i * 80, 60).Select(seed => (uint)seed)])).ToList();

    private static readonly List<ReferenceModel> Models = Histories
        .Select(history => ReferenceModel.Apply(history.Events)).ToList();

    [Fact]
    public void Spaces_have_what_boards_group_and_filter_by()
    {
        var spaces = Models.SelectMany(model => model.Spaces.Values).Where(space => space.IsOnBoards).ToList();

        Uncommon([
            .. Groups.Select(subject => ("two " + subject, Count(m => m.Board(new BoardQuery(subject, "spaces")).Count > 1))),
            .. Each(["kcon", "k\uFF5E", "k\U0001F3A7"], series => spaces.Count(s => s.SeriesId == series)),
            .. Each(["ko", "en", "ja"], lang => spaces.Count(s => s.Lang == lang)),
            .. Each(["q-and-a", "talk-show", "playlist"], format => spaces.Count(s => s.Format == format)),
            .. Each(["kpop", "caf\u00e9", "nct127"], tag => spaces.Count(s => s.Hashtags.Contains(tag))),
            .. Each(["kculture", "kculture/kpop", "gaming"], path => spaces.Count(s => s.SpeakerCategories.Contains(path))),
            ("without a series", spaces.Count(s => s.SeriesId is null)),
            ("several episodes", Count(m => m.Board(new BoardQuery("series", "spaces")).Any(entry => entry.Value > 1))),
            ("speakers who don't host", spaces.Count(s => s.Speakers.Except(s.HostIds).Any())),
            ("joined before the start", spaces.Count(s => s.FirstJoins.Values.Any(at => at < s.Start))),
            ("half covered", spaces.Count(s => s.Metrics.CoveragePercent >= 50)),
            ("accounts whose categories change", Histories.Count(ChangesCategories)),
            ("eras", Count(m => m.Spaces.Values.Where(s => s.IsOnBoards).Select(s => s.Start < Launch).Distinct().Count() == 2)),
        ]).ShouldBe("");
    }

    [Fact]
    public void Boards_change_and_rise() => Uncommon(Groups.SelectMany(subject =>
    {
        // The quarter of an hour after the launch against that before.
        var queries = new[] { "spaces", "airtime_seconds", "peak_listeners" }.Select(metric => new BoardQuery(subject, metric)
        {
            From = Launch,
            To = Launch.AddMinutes(15),
            PreviousFrom = Launch.AddMinutes(-15),
            PreviousTo = Launch,
        }).ToList();
        var boards = queries.SelectMany(query => Models.Select(model => model.Board(query))).ToList();
        var rising = queries.Select(query => query with { Metric = "growth", Of = query.Metric })
            .SelectMany(query => Models.Select(model => model.Board(query))).ToList();
        var entries = boards.SelectMany(board => board).ToList();
        return new[]
        {
            ("climb of " + subject, entries.Count(entry => entry.DeltaRank < 0)),
            ("fall of " + subject, entries.Count(entry => entry.DeltaRank > 0)),
            ("rise of " + subject, entries.Count(entry => entry.Growth > 0)),
            ("decline of " + subject, entries.Count(entry => entry.Growth < 0)),
            ("new of " + subject, entries.Count(entry => entry.DeltaRank is null)),
            ("rising of " + subject, rising.Count(board => board.Count > 1)),
        };
    })).ShouldBe("");

    [Fact]
    public void Records_are_broken_and_equalled() => Uncommon(
        from metric in Metrics
        from subject in new[] { "spaces", "hosts" }
        from era in metric == "peak_listeners" ? new string?[] { "before-launch", "since-launch" } : [null]
        let timelines = Models.Select(model => model.Records(subject, metric, era).Timeline).ToList()
        let name = $"{metric} of {subject} {era}"
        from corner in new[]
        {
            (name + " broken", timelines.Count(records => records.Any(record => record.Dethroned is not null))),
            (name + " equalled", timelines.Count(records => records.Any(record => record.Equalled))),
        }
        select corner).ShouldBe("");

    [Fact]
    public void Firsts_shares_and_pairings_have_answers()
    {
        var share = new BoardQuery("spaces", "peak_listeners");

        Uncommon([
            .. from role in new[] { "host", "speaker" }
               from era in new[] { "before-launch", "since-launch" }
               from path in new[] { "kculture", "kculture/kpop", "gaming" }
               select ($"first {role} of {path} {era}", Count(m => m.First(role, path, era) is not null)),
            .. from top in new[] { 1, 2, 3 }
               let shares = Models.Select(m => m.Share(share, top, "kculture")).ToList()
               from corner in new[]
               {
                   ($"some of the top {top}", shares.Count(s => s.K > 0)),
                   ($"not all of the top {top}", shares.Count(s => s.K < s.N)),
                   ($"tie after the top {top}", shares.Count(s => s.TieAtBoundary)),
               }
               select corner,
            ("fewer within", Count(m => m.Share(share, 3, "kculture/kpop", "kculture") is { K: > 0, N: < 3 })),
            ("pairs", Count(m => m.Pairings().InAll.Count > 1)),
            ("pairs of several Spaces", Count(m => m.Pairings().InAll.Any(pairing => pairing.Spaces > 1))),
            ("pairs of a series", Count(m => m.Pairings("kcon").InAll.Count > 0)),
        ]).ShouldBe("");
    }

    [Fact]
    public void Lifts_have_baselines_up_to_their_edge()
    {
        var lifts = Models.SelectMany(model => model.Spaces.Keys.Select(model.Lift)).OfType<ModelLift>().ToList();
        var ages = Models.SelectMany(model => model.Spaces.Values.SelectMany(space => model.Spaces.Values
            .Where(other => space.IsOnBoards && other.IsOnBoards && other.HostIds.Intersect(space.HostIds).Any())
            .Select(other => (space.Start - other.Start)!.Value))).ToList();

        Uncommon([
            ("no baseline", lifts.Count(lift => lift.PeakListeners.Baseline is null)),
            ("no value", lifts.Count(lift => lift.PeakListeners is { Value: null, Baseline: not null })),
            ("median of 0", lifts.Count(lift => lift.ListenerSeconds is { Value: not null, Baseline.IsZero: true })),
            ("odd", lifts.Count(lift => lift.PeakListeners.Spaces is 3 or 5)),
            ("even", lifts.Count(lift => lift.PeakListeners.Spaces is 2 or 4)),
            ("up", lifts.Count(lift => lift.PeakListeners.Lift > 0)),
            ("down", lifts.Count(lift => lift.ListenerSeconds.Lift < 0)),
            ("90 days before", ages.Count(age => age == TimeSpan.FromDays(90))),
            ("just within", ages.Count(age => age < TimeSpan.FromDays(90) && age > TimeSpan.FromDays(89))),
            ("too old", ages.Count(age => age > TimeSpan.FromDays(90))),
        ]).ShouldBe("");
    }

    private static string Uncommon(IEnumerable<(string Name, int Count)> corners) =>
        string.Join("\n", corners.Where(corner => corner.Count < 5));

    private static IEnumerable<(string Name, int Count)> Each(string[] names, Func<string, int> count) =>
        names.Select(name => (name, count(name)));

    /// <summary>In how many histories.</summary>
    private static int Count(Func<ReferenceModel, bool> corner) => Models.Count(corner);

    private static bool ChangesCategories(History history) => history.Events
        .Where(told => told.Type == EventTypes.AccountUpdated && told.Data["categories"] is not null)
        .GroupBy(told => told.Subject)
        .Any(told => told.Select(one => one.Data["categories"]!.ToJsonString()).Distinct().Count() > 1);
}
