namespace SpacesPlatform.Simulator.Posting;

/// <summary>An event that the platform will not take.</summary>
/// <param name="Index">Its place in the run, counted from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Reason">Why, in the platform's words.</param>
public sealed record RefusedEvent(long Index, string Id, string Reason);
