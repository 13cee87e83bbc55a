using System.Numerics;
using Microsoft.EntityFrameworkCore;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>All projections of a database in the reference model's words.</summary>
internal static class DatabaseDigest
{
    public static async Task<Digest> ReadAsync(StatsDatabase database)
    {
        await using var context = database.Context();
        var spaces = await context.Spaces.AsNoTracking().ToListAsync();
        var accounts = await context.Accounts.AsNoTracking().ToListAsync();
        var identities = await context.EventIdentities.AsNoTracking().Where(row => row.Status != EventStatus.Awaited).ToListAsync();
        return new(spaces.Select(Line).Concat(accounts.Select(Line)).Concat(identities.Select(Line)));
    }

    private static string Line(SpaceRow row) => DigestLine.Join(
        "space",
        row.Id,
        "state=" + DigestLine.Text(row.State == SpaceState.Unknown ? null : row.State.ToString().ToLowerInvariant()),
        "title=" + DigestLine.Text(row.Title),
        "lang=" + DigestLine.Text(row.Lang),
        "hosts=" + DigestLine.List(row.HostIds),
        "speakers=" + DigestLine.List(row.SpeakerIds),
        "scheduled_start=" + DigestLine.Time(row.ScheduledStart),
        "start=" + DigestLine.Time(row.StartedAt),
        "end=" + DigestLine.Time(row.EndedAt),
        "categories=" + DigestLine.List(row.OwnCategories),
        "effective=" + DigestLine.List(row.CategoryPaths),
        "hashtags=" + DigestLine.List(row.Hashtags),
        "series_id=" + DigestLine.Text(row.SeriesId),
        "format=" + DigestLine.Text(row.Format),
        "tie_in=" + (row.TieInKind is null ? "-" : $"{row.TieInKind}:{DigestLine.Text(row.TieInRef)}"),
        "is_ticketed=" + (row.IsTicketed is null ? "-" : row.IsTicketed.Value ? "true" : "false"),
        "announcement_post_id=" + DigestLine.Text(row.AnnouncementPostId),
        "source=" + DigestLine.Text(row.Source),
        "peak_listeners=" + DigestLine.Metric(row.PeakListeners, row.PeakListenersAt),
        "listener_ms=" + DigestLine.Metric((BigInteger?)row.ListenerMs, row.CurveEnd),
        "observed_ms=" + DigestLine.Number(row.ObservedMs),
        "average_listeners=" + DigestLine.Metric(row.AverageListeners, row.CurveEnd),
        "duration_ms=" + DigestLine.Metric(row.DurationMs, row.EndedAt),
        "coverage=" + DigestLine.Number(row.CoveragePercent),
        "total_listeners=" + DigestLine.Metric(row.TotalListeners, row.TotalListenersAt),
        "total_replay=" + DigestLine.Metric(row.TotalReplay, row.TotalReplayAt),
        "likes=" + DigestLine.Metric(row.Likes, row.LikesAt),
        "last_sample=" + DigestLine.Metric(row.CurrentListeners, row.SampledAt));

    private static string Line(AccountRow row) => DigestLine.Join(
        "account",
        row.Id,
        "handle=" + DigestLine.Text(row.Handle),
        "display_name=" + DigestLine.Text(row.DisplayName),
        "categories=" + DigestLine.List(row.Categories));

    private static string Line(EventIdentityRow row) =>
        DigestLine.Join("event", row.Source, row.Id, row.Status.ToString().ToLowerInvariant());
}
