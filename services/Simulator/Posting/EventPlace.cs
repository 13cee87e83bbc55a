namespace SpacesPlatform.Simulator.Posting;

/// <summary>Goes with an event on its way, so that a refusal can say which one it was.</summary>
/// <param name="Index">Its place in the whole run, counted from 0.</param>
/// <param name="Done">How much of the run is done with it, 0 to 1.</param>
internal sealed record EventPlace(long Index, double Done);
