namespace SpacesPlatform.Simulator.Posting;

/// <summary>An event that was accepted and has not changed the boards.</summary>
/// <param name="Source">The integration.</param>
/// <param name="Id">Its id.</param>
/// <param name="Why">What the platform said of it last.</param>
public sealed record UnappliedEvent(string Source, string Id, string Why);
