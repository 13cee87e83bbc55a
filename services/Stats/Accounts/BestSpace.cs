namespace SpacesPlatform.Stats.Accounts;

/// <summary>The Space that holds a host's peak.</summary>
internal sealed record BestSpace(string Id, string? Title, DateTimeOffset StartedAt, int PeakListeners);
