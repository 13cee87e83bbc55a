namespace SpacesPlatform.Stats.Past;

/// <summary>What was known of an account at some revision.</summary>
internal sealed record PastAccount(string Id, string? Handle, string? DisplayName, string[] Categories);
