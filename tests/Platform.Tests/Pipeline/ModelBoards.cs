using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Eras;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using Boards = SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>Boards of every kind, asked of the reference model and of the service alike.</summary>
internal static class ModelBoards
{
    private static readonly DateTimeOffset Launch = DateTimeOffset.Parse("2021-05-04T00:00:00Z", null);

    /// <summary>Some with few filters, or else most boards would be empty.</summary>
    public static Gen<Model.BoardQuery> Queries { get; } =
        from subject in Of([.. BoardSubject.All.Values])
        from metric in Of([.. subject.Metrics.Keys])
        from window in Windows
        from grows in Gen.Int[0, 2]
        from filtered in Gen.Int[0, 1]
        from filters in Filters
        select Query(subject, metric, window, grows == 0, filtered == 0 ? new("", "") : filters);

    private static Gen<TimeRange> Windows =>
        from kind in Gen.Int[0, 9]
        from fromMinute in Gen.Int[-8, 8]
        from minutes in Of(1, 3, 5, 20, 100_000)
        let start = Launch.AddMinutes(fromMinute)
        select kind switch
        {
            0 => default,
            1 => new TimeRange(start, null),
            2 => new TimeRange(null, start),
            < 6 => new TimeRange(start, start.AddMinutes(minutes)),

            // Half of the Spaces start before the launch, within minutes: those are in the preceding window.
            _ => new TimeRange(Launch.AddMinutes(fromMinute / 5), Launch.AddMinutes(20)),
        };

    private static Gen<Model.BoardQuery> Filters =>
        from era in Of(null, null, null, "before-launch", "since-launch")
        from category in Of(null, "kculture", "kculture/kpop", "gaming", "gaming/\uFF5E")
        from involvement in Of("space", "host", "speaker")
        from text in Gen.Int[0, 11]
        from coverage in Of<decimal?>(null, null, null, 0m, 0.01m, 0.5m, 1m)
        select new Model.BoardQuery("", "")
        {
            Era = era,
            Category = category,
            Involvement = involvement,
            Lang = text == 1 ? "ko" : null,
            Series = text == 2 ? "kcon" : null,
            Format = text == 3 ? "q-and-a" : null,
            Hashtag = text switch { 4 => "kpop", 5 => "caf\u00e9", _ => null },
            MinCoverage = coverage,
        };

    private static Model.BoardQuery Query(BoardSubject subject, string metric, TimeRange window, bool grows, Model.BoardQuery filters)
    {
        TimeSpan? length = window.To - window.From;
        var isGrowth = grows && subject.IsOfGroups && length is not null;
        return filters with
        {
            Subject = subject.Id,
            Metric = isGrowth ? Metrics.Growth : metric,
            Of = isGrowth ? metric : null,
            From = window.From,
            To = window.To,
            PreviousFrom = window.From - length,
            PreviousTo = length is null ? null : window.From,
        };
    }

    public static Boards.BoardQuery Translate(Model.BoardQuery query, DateTimeOffset? asOf = null)
    {
        var subject = BoardSubject.All[query.Subject];
        return new()
        {
            Subject = subject,
            Metric = subject.Metrics[query.Of ?? query.Metric],
            IsGrowth = query.Of is not null,
            Window = new(query.From, query.To),
            WindowBefore = query.PreviousFrom is null ? null : new(query.PreviousFrom, query.PreviousTo),
            AsOf = asOf,
            Era = EraOf(query.Era),
            Category = query.Category,
            Involvement = query.Involvement,
            Lang = query.Lang,
            Series = query.Series,
            Hashtag = query.Hashtag,
            Format = query.Format,
            MinCoveragePercent = (int?)(query.MinCoverage * 100),
        };
    }

    public static Era? EraOf(string? id) => id switch
    {
        null => null,
        "before-launch" => new(id, "Before the launch", null, Launch),
        _ => new(id, "Since the launch", Launch, null),
    };

    /// <summary>Reads a board on and on, so many entries a page.</summary>
    public static async Task<List<BoardPlace>> PagesAsync(BoardSnapshots snapshots, Boards.BoardQuery board, int limit)
    {
        var places = new List<BoardPlace>();
        var (revision, last) = ((long?)null, (BoardPlace?)null);
        while (true)
        {
            await using var snapshot = await snapshots.OpenAsync(board, revision, CancellationToken.None);
            var reading = await BoardReader.PageAsync(snapshot, board, limit, last, CancellationToken.None);
            places.AddRange(reading.Places.Take(limit));
            if (reading.Places.Count <= limit)
            {
                reading.Total.ShouldBe(places.Count);
                return places;
            }

            (revision, last) = (reading.Revision, places[^1]);
        }
    }

    public static string Line(Model.BoardEntry entry) =>
        $"{entry.Rank} {entry.Position} {entry.Id} {entry.Value} {entry.AchievedAt:O} {entry.DeltaRank} {entry.DeltaValue} {entry.Growth}";

    public static string Line(BoardPlace place) =>
        $"{place.Rank} {place.Position} {place.Id} {place.Value} {place.AchievedAt:O} {place.Delta?.Rank} {place.Delta?.Value} {place.Delta?.Growth}";

    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
