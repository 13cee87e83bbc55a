using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>A Space with its metrics.</summary>
internal sealed record SpaceAnswer
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? State { get; init; }

    public required IReadOnlyList<AccountReference> Hosts { get; init; }

    public required IReadOnlyList<AccountReference> Speakers { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public DateTimeOffset? ScheduledStart { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public required IReadOnlyList<string> Hashtags { get; init; }

    public string? SeriesId { get; init; }

    public string? Format { get; init; }

    public TieIn? TieIn { get; init; }

    public string? Lang { get; init; }

    public bool? IsTicketed { get; init; }

    public string? AnnouncementPostId { get; init; }

    public required SpaceMetrics Metrics { get; init; }

    public string? Source { get; init; }

    public decimal? Coverage { get; init; }

    public string? Finality { get; init; }

    public long Revision { get; init; }

    public static SpaceAnswer Of(SpaceRow row, IReadOnlyDictionary<string, AccountReference> names, DateTimeOffset now) => new()
    {
        Id = row.Id,
        Title = row.Title,
        State = StateNames.Of(row.State),
        Hosts = [.. row.HostIds.Select(id => names[id])],
        Speakers = [.. row.SpeakerIds.Select(id => names[id])],
        StartedAt = row.StartedAt,
        EndedAt = row.EndedAt,
        ScheduledStart = row.ScheduledStart,
        Categories = row.Categories,
        Hashtags = row.Hashtags,
        SeriesId = row.SeriesId,
        Format = row.Format,
        TieIn = row.TieInKind is { } kind ? new(kind, row.TieInRef) : null,
        Lang = row.Lang,
        IsTicketed = row.IsTicketed,
        AnnouncementPostId = row.AnnouncementPostId,
        Metrics = SpaceMetrics.Of(row),
        Source = row.Source,
        Coverage = row.CoveragePercent / 100m,
        Finality = Reading.Finality.Of(row.State, row.EndedAt, now),
        Revision = row.Revision,
    };
}
