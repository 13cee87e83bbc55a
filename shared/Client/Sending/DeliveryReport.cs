namespace SpacesPlatform.Client.Sending;

/// <summary>What became of the events that were settled since the report before.</summary>
public sealed record DeliveryReport
{
    /// <summary>How many were accepted.</summary>
    public required long Accepted { get; init; }

    /// <summary>How many were refused.</summary>
    public required long RefusedTotal { get; init; }

    /// <summary>The first of these, up to <see cref="SpaceEventSenderOptions.LongestReport"/>.</summary>
    public required IReadOnlyList<EventOutcome> Refused { get; init; }

    /// <summary>How many were not sent, or have no verdict.</summary>
    public required long UnsentTotal { get; init; }

    /// <summary>The first of these, up to <see cref="SpaceEventSenderOptions.LongestReport"/>.</summary>
    public required IReadOnlyList<EventOutcome> Unsent { get; init; }

    /// <summary>What stopped the sender, such as a key that is not known; null while it works.</summary>
    public Exception? Fault { get; init; }

    /// <summary>Whether every event was accepted.</summary>
    public bool IsComplete => RefusedTotal == 0 && UnsentTotal == 0;

    /// <summary>Throws unless every event was accepted.</summary>
    /// <exception cref="UndeliveredEventsException">Some were not.</exception>
    public void ThrowIfIncomplete()
    {
        if (!IsComplete)
        {
            throw new UndeliveredEventsException(this);
        }
    }
}
