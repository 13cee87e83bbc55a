namespace SpacesPlatform.Simulator.Posting;

/// <summary>An event with its place in the whole run, counted from 0, so that a refusal can say which one it was.</summary>
internal readonly record struct NumberedEvent(long Index, PostableEvent Event);
