using System.Globalization;
using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>The lines and cells of a <see cref="Digest"/>, usable for values that come from elsewhere too.</summary>
public static class DigestLine
{
    public static string Of(ModelSpace space) => Join(
        "space",
        space.Id,
        "state=" + Text(space.State),
        "title=" + Text(space.Title),
        "lang=" + Text(space.Lang),
        "hosts=" + List(space.HostIds),
        "speakers=" + List(space.Speakers),
        "scheduled_start=" + Time(space.ScheduledStart),
        "start=" + Time(space.Start),
        "end=" + Time(space.End),
        "categories=" + List(space.Categories),
        "effective=" + List(space.EffectiveWithAncestors),
        "hashtags=" + List(space.Hashtags),
        "series_id=" + Text(space.SeriesId),
        "format=" + Text(space.Format),
        "tie_in=" + (space.TieIn is null ? "-" : $"{Text(space.TieIn.Kind)}:{Text(space.TieIn.Ref)}"),
        "is_ticketed=" + (space.IsTicketed is null ? "-" : space.IsTicketed.Value ? "true" : "false"),
        "announcement_post_id=" + Text(space.AnnouncementPostId),
        "source=" + Text(space.Metrics.Source),
        "peak_listeners=" + Metric(space.Metrics.PeakListeners),
        "listener_ms=" + Metric(space.Metrics.ListenerMs),
        "observed_ms=" + Number(space.Metrics.ObservedMs),
        "average_listeners=" + Metric(space.Metrics.AverageListeners),
        "duration_ms=" + Metric(space.Metrics.DurationMs),
        "coverage=" + Number(space.Metrics.CoveragePercent),
        "total_listeners=" + Metric(space.Metrics.TotalListeners),
        "total_replay=" + Metric(space.Metrics.TotalReplay),
        "likes=" + Metric(space.Metrics.Likes),
        "last_sample=" + Metric(space.Metrics.LastSample));

    public static string Of(ModelAccount account) => Join(
        "account",
        account.Id,
        "handle=" + Text(account.Handle),
        "display_name=" + Text(account.DisplayName),
        "categories=" + List(account.Categories));

    public static string Of(ModelEvent identity) => Join("event", identity.Source, identity.Id, identity.Status);

    public static string Join(params string[] cells) => string.Join('|', cells);

    public static string Text(string? value) => value ?? "-";

    public static string Number(BigInteger? value) => value is null ? "-" : value.Value.ToString(CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset? value) =>
        value is null ? "-" : value.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Metric(BigInteger? value, DateTimeOffset? at) => value is null ? "-" : Number(value) + "@" + Time(at);

    public static string List(IReadOnlyCollection<string>? values) =>
        values is null || values.Count == 0 ? "-" : string.Join(',', values);

    private static string Metric(Measure? measure) => Metric(measure?.Value, measure?.AchievedAt);
}
