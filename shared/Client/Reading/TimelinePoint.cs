namespace SpacesPlatform.Client.Reading;

/// <summary>A sample of a curve.</summary>
public sealed record TimelinePoint
{
    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Listeners, without hosts and speakers.</summary>
    public required int Listeners { get; init; }

    /// <summary>The count as reported.</summary>
    public required int Raw { get; init; }

    /// <summary><c>listeners</c> or <c>participants</c>.</summary>
    public required string Kind { get; init; }
}
