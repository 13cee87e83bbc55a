using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>An event of a run.</summary>
/// <param name="Event">The event, ready to be sent.</param>
/// <param name="Done">How much of the run is done with it, 0 to 1: for whoever shows the progress.</param>
public sealed record PostableEvent(OutgoingEvent Event, double Done = 0);
