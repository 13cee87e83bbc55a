namespace SpacesPlatform.Simulator.Posting;

/// <summary>What came of one batch, when all its events were either accepted or refused for good.</summary>
internal sealed record BatchOutcome(IReadOnlyList<PostableEvent> Accepted, IReadOnlyList<RefusedEvent> Refused, int Requests);
