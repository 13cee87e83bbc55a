namespace SpacesPlatform.Simulator.Posting;

/// <summary>How far a run has come.</summary>
public readonly record struct PostingTotals(long Accepted, long Refused, long Requests, long Retries);
