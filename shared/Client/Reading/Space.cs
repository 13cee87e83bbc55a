namespace SpacesPlatform.Client.Reading;

/// <summary>A Space with its metrics.</summary>
public sealed record Space
{
    /// <summary>The Space's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title, or null.</summary>
    public required string? Title { get; init; }

    /// <summary><c>scheduled</c>, <c>live</c>, <c>ended</c> or <c>canceled</c>; null while no event has said.</summary>
    public required string? State { get; init; }

    /// <summary>The hosts.</summary>
    public required IReadOnlyList<AccountReference> Hosts { get; init; }

    /// <summary>All who had the floor.</summary>
    public required IReadOnlyList<AccountReference> Speakers { get; init; }

    /// <summary>The start (UTC), or null.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>The end (UTC), or null.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>When it was meant to start (UTC), or null.</summary>
    public required DateTimeOffset? ScheduledStart { get; init; }

    /// <summary>Category paths: its own and those of its hosts.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Hashtags, without <c>#</c>.</summary>
    public required IReadOnlyList<string> Hashtags { get; init; }

    /// <summary>The series that it is an episode of, or null.</summary>
    public required string? SeriesId { get; init; }

    /// <summary>The format, or null.</summary>
    public required string? Format { get; init; }

    /// <summary>What it accompanies, or null.</summary>
    public required TieIn? TieIn { get; init; }

    /// <summary>The language as a BCP 47 tag, or null.</summary>
    public required string? Lang { get; init; }

    /// <summary>Whether listeners need a ticket, or null.</summary>
    public required bool? IsTicketed { get; init; }

    /// <summary>The post that announced it, or null.</summary>
    public required string? AnnouncementPostId { get; init; }

    /// <summary>Its metrics.</summary>
    public required SpaceMetrics Metrics { get; init; }

    /// <summary>The source that its curve comes from, or null.</summary>
    public required string? Source { get; init; }

    /// <summary>The part of its duration that was observed, 0 to 1; null while it is live.</summary>
    public required decimal? Coverage { get; init; }

    /// <summary><c>live</c>, <c>provisional</c> or <c>final</c>; null before it began.</summary>
    public required string? Finality { get; init; }

    /// <summary>The revision of its last change.</summary>
    public required long Revision { get; init; }
}
