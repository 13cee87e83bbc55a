namespace SpacesPlatform.Stats.Explaining;

/// <summary>A Space that contributes to the value of a group.</summary>
internal sealed record ContributingSpace(string Id, string? Title);
