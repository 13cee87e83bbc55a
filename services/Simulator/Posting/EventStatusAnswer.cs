namespace SpacesPlatform.Simulator.Posting;

/// <summary>What the platform knows of one event.</summary>
internal sealed record EventStatusAnswer(string? Status, string? Reason);
