using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Sending;

/// <summary>What the platform said of one event of a request.</summary>
/// <param name="Event">The event.</param>
/// <param name="IsAccepted">Whether it was taken: it will have its effect, exactly once.</param>
/// <param name="IsRetryable">Whether a refused one may be taken when it is sent again unchanged.</param>
/// <param name="Problem">Why it was refused; null for an accepted one, and where the platform gave no reason.</param>
public sealed record EventVerdict(OutgoingEvent Event, bool IsAccepted, bool IsRetryable, Problem? Problem);
