namespace SpacesPlatform.Contracts.V1;

/// <summary>Stats committed events that changed boards. Sent at least once a change; several changes may share one.</summary>
public sealed record LeaderboardsChanged
{
    /// <summary>The newest revision that this covers.</summary>
    public required long Revision { get; init; }

    /// <summary>The boards that changed: <c>spaces</c>, <c>hosts</c> and so on, in ordinal order.</summary>
    public required IReadOnlyList<string> Boards { get; init; }

    /// <summary>When the revision was applied (UTC).</summary>
    public required DateTimeOffset AppliedAt { get; init; }
}
