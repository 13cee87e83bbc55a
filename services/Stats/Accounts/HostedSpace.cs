namespace SpacesPlatform.Stats.Accounts;

/// <summary>A Space in the list of its host.</summary>
internal sealed record HostedSpace(
    string Id,
    string? Title,
    string? State,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    int? PeakListeners,
    string? Finality);
