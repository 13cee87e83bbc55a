using System.Text.Json;

namespace SpacesPlatform.Model;

/// <summary>
/// One event after parsing: only the fields that its type has, defaults applied, times truncated to milliseconds,
/// repeated list elements dropped. What it doesn't say is null.
/// </summary>
public sealed record Fact
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset Time { get; init; }

    public string? Title { get; init; }

    public string? Lang { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    public IReadOnlyList<string>? Hashtags { get; init; }

    public string? SeriesId { get; init; }

    public string? Format { get; init; }

    public ModelTieIn? TieIn { get; init; }

    public bool? IsTicketed { get; init; }

    public string? AnnouncementPostId { get; init; }

    public IReadOnlyList<string>? HostIds { get; init; }

    public DateTimeOffset? ScheduledStart { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public long? TotalListeners { get; init; }

    public long? PeakListeners { get; init; }

    public long? Count { get; init; }

    public string? Kind { get; init; }

    public string? AccountId { get; init; }

    public string? Role { get; init; }

    public string? PostId { get; init; }

    public long? Likes { get; init; }

    public long? Reposts { get; init; }

    public string? Handle { get; init; }

    public string? DisplayName { get; init; }

    public string? EventId { get; init; }

    /// <summary>Type, subject, time and parsed data: two events of one identity that differ here are in conflict.</summary>
    internal string Content => JsonSerializer.Serialize(this with { Source = "", Id = "" });

    internal bool IsCurveSample => Kind is "listeners" or "participants";
}
