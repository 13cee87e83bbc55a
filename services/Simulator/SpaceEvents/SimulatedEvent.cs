namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>One event of a Space or an account, before it is written as a CloudEvent.</summary>
public sealed record SimulatedEvent
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required EventData Data { get; init; }

    /// <summary>A remark for whoever opens the file, written as the CloudEvents extension attribute <c>notice</c>.</summary>
    public string? Notice { get; init; }
}
