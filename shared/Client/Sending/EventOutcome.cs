using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Sending;

/// <summary>What became of an event that was given to a sender.</summary>
/// <param name="Event">The event.</param>
/// <param name="Verdict">Accepted, refused or unsent.</param>
/// <param name="Reason">Why it was not accepted, in a sentence; null for an accepted one.</param>
/// <param name="Problem">The platform's words on that, where it spoke.</param>
public sealed record EventOutcome(OutgoingEvent Event, DeliveryVerdict Verdict, string? Reason = null, Problem? Problem = null);
