namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>What a rebuild came to.</summary>
/// <param name="Spaces">How many Spaces there are now.</param>
/// <param name="Accounts">How many accounts there are now.</param>
/// <param name="ChangedSpaces">Spaces that were wrong, missing or too many.</param>
/// <param name="ChangedAccounts">Accounts that were.</param>
/// <param name="Revision">The revision that the change took; null when nothing changed.</param>
internal sealed record RebuildSummary(long Spaces, long Accounts, long ChangedSpaces, long ChangedAccounts, long? Revision);
