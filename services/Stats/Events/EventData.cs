using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Events;

/// <summary>
/// The data of any event but a sample, as it is kept: every field of every type, most of them null. Its JSON, without
/// nulls and in this order of fields, is what tells a duplicate from a conflict.
/// </summary>
internal sealed record EventData
{
    public IReadOnlyList<string>? HostIds { get; init; }

    public DateTimeOffset? ScheduledStart { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Title { get; init; }

    public string? Lang { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    public IReadOnlyList<string>? Hashtags { get; init; }

    public string? SeriesId { get; init; }

    public string? Format { get; init; }

    public TieIn? TieIn { get; init; }

    public bool? IsTicketed { get; init; }

    public string? AnnouncementPostId { get; init; }

    public int? TotalListeners { get; init; }

    public int? PeakListeners { get; init; }

    public string? AccountId { get; init; }

    public SpeakerRole? Role { get; init; }

    public string? PostId { get; init; }

    public int? Likes { get; init; }

    public int? Reposts { get; init; }

    public string? Handle { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>The event that a retraction takes back.</summary>
    public string? EventId { get; init; }
}
