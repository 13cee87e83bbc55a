namespace SpacesPlatform.Ingest.SpaceEvents.Answers;

/// <summary>The answer when at least one event was accepted, or none was sent.</summary>
internal sealed record EventsAnswer
{
    public required int Accepted { get; init; }

    /// <summary>Null when none was.</summary>
    public int? Refused { get; init; }

    public IReadOnlyList<EventItem>? Items { get; init; }
}
