using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>What a request turned into: an outcome for each of its events, and the messages of the accepted ones.</summary>
/// <param name="Outcomes">One an event, in the request's order.</param>
/// <param name="Messages">What is to be published: one a lifecycle event, one a source for its samples.</param>
/// <param name="Refused">How many events were refused.</param>
internal sealed record EventBatch(IReadOnlyList<EventOutcome> Outcomes, IReadOnlyList<OutgoingEvent> Messages, int Refused)
{
    public static EventBatch Empty { get; } = new([], [], 0);

    public int Accepted => Outcomes.Count - Refused;
}
