namespace SpacesPlatform.Stats.Groups;

/// <summary>A Space in the list of a group.</summary>
internal sealed record GroupSpace(
    string Id,
    string? Title,
    string? State,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    int? PeakListeners,
    string? Finality);
