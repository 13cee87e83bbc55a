namespace SpacesPlatform.Client.Reading;

/// <summary>A sample of a curve, and how long its value held.</summary>
public sealed record ExplainedSample
{
    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Listeners, without hosts and speakers.</summary>
    public required int Listeners { get; init; }

    /// <summary>The count as reported.</summary>
    public required int Raw { get; init; }

    /// <summary><c>listeners</c> or <c>participants</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How long the value held, in milliseconds.</summary>
    public required long HeldMs { get; init; }

    /// <summary>The event that told it.</summary>
    public required EventReference Event { get; init; }
}
