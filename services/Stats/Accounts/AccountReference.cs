namespace SpacesPlatform.Stats.Accounts;

/// <summary>An account as answers show it; its names are null while no update has told them.</summary>
internal sealed record AccountReference(string Id, string? Handle, string? DisplayName);
