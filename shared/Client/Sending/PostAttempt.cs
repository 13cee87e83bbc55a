using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Sending;

/// <summary>One request of a sender.</summary>
/// <param name="Events">What it carried.</param>
/// <param name="Number">Which attempt at its batch it was, from 1.</param>
/// <param name="Duration">Until the answer was read, or the failure noticed.</param>
/// <param name="Result">A verdict for each event; null where the request as a whole came to nothing.</param>
/// <param name="Failure">Why it did; null where there are verdicts.</param>
public sealed record PostAttempt(
    IReadOnlyList<OutgoingEvent> Events, int Number, TimeSpan Duration, PostResult? Result, Exception? Failure)
{
    /// <summary>How many of its events are not settled by it.</summary>
    public int Again => Result?.Verdicts.Count(verdict => verdict is { IsAccepted: false, IsRetryable: true }) ?? Events.Count;
}
