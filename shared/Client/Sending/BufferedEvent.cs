using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Sending;

/// <summary>An event that a sender holds.</summary>
/// <param name="Event">The event.</param>
/// <param name="Number">Its place among all that the sender took, from 1.</param>
/// <param name="Since">When it was taken, as a timestamp.</param>
internal sealed record BufferedEvent(OutgoingEvent Event, long Number, long Since);
