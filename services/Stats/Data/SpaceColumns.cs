namespace SpacesPlatform.Stats.Data;

/// <summary>A Space with its metrics, as the boards read it. Sums are in milliseconds: groups divide once, at the end.</summary>
internal abstract class SpaceColumns
{
    public required string Id { get; init; }

    public SpaceState State { get; init; }

    /// <summary>Whether the Space is on boards: started at a known time, not scheduled, not canceled.</summary>
    public bool OnBoards { get; init; }

    public DateTimeOffset? ScheduledStart { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Title { get; init; }

    public string? Lang { get; init; }

    public string? SeriesId { get; init; }

    public string? Format { get; init; }

    public string? TieInKind { get; init; }

    public string? TieInRef { get; init; }

    public bool? IsTicketed { get; init; }

    public string? AnnouncementPostId { get; init; }

    public string[] HostIds { get; init; } = [];

    /// <summary>Accounts that joined as speakers, in any role, by their first join.</summary>
    public string[] SpeakerIds { get; init; } = [];

    /// <summary>When each of <see cref="SpeakerIds"/> first joined.</summary>
    public DateTime[] SpeakerJoinedAt { get; init; } = [];

    public string[] Hashtags { get; init; } = [];

    /// <summary>The categories that its own events name.</summary>
    public string[] OwnCategories { get; init; } = [];

    /// <summary>Its own categories, then those of its hosts' accounts.</summary>
    public string[] Categories { get; set; } = [];

    /// <summary><see cref="Categories"/> and all their ancestors.</summary>
    public string[] CategoryPaths { get; set; } = [];

    /// <summary>The categories of its hosts' accounts and all their ancestors.</summary>
    public string[] HostPaths { get; set; } = [];

    /// <summary>The categories of its speakers' accounts and all their ancestors.</summary>
    public string[] SpeakerPaths { get; set; } = [];

    /// <summary>The source whose samples make the curve.</summary>
    public string? Source { get; init; }

    public int? PeakListeners { get; init; }

    public DateTimeOffset? PeakListenersAt { get; init; }

    /// <summary>The time that curve metrics are achieved at: the end, or the latest curve sample while live.</summary>
    public DateTimeOffset? CurveEnd { get; init; }

    public decimal? ListenerMs { get; init; }

    public long? ObservedMs { get; init; }

    public decimal? ListenerSeconds { get; init; }

    public int? AverageListeners { get; init; }

    public long? DurationMs { get; init; }

    public long? DurationSeconds { get; init; }

    /// <summary>Observed time in whole per cent of the duration, rounded down.</summary>
    public short? CoveragePercent { get; init; }

    public int? TotalListeners { get; init; }

    public DateTimeOffset? TotalListenersAt { get; init; }

    public int? TotalReplay { get; init; }

    public DateTimeOffset? TotalReplayAt { get; init; }

    public int? Likes { get; init; }

    public DateTimeOffset? LikesAt { get; init; }

    /// <summary>The latest sample of the curve that counts.</summary>
    public int? CurrentListeners { get; init; }

    public DateTimeOffset? SampledAt { get; init; }

    /// <summary>The revision that wrote this row.</summary>
    public long Revision { get; set; }
}
