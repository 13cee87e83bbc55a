namespace SpacesPlatform.Stats.Data;

/// <summary>One transaction of the stats service. Revisions are in commit order.</summary>
internal sealed class BatchRow
{
    public long BatchId { get; init; }

    public long Revision { get; init; }

    /// <summary>In whole milliseconds, and in the order of revisions.</summary>
    public DateTimeOffset AppliedAt { get; init; }

    /// <summary>Receipt of its oldest event: with <see cref="AppliedAt"/> tells how fresh the boards were.</summary>
    public DateTimeOffset OldestReceivedAt { get; init; }

    public int Events { get; init; }
}
