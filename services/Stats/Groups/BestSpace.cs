namespace SpacesPlatform.Stats.Groups;

/// <summary>The Space that holds a group's peak.</summary>
internal sealed record BestSpace(string Id, string? Title, DateTimeOffset StartedAt, int PeakListeners);
