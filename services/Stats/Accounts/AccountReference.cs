using SpacesPlatform.Stats.Past;

namespace SpacesPlatform.Stats.Accounts;

/// <summary>An account as answers show it; its names are null while no update has told them.</summary>
internal sealed record AccountReference(string Id, string? Handle, string? DisplayName)
{
    public static AccountReference Of(string id, IReadOnlyDictionary<string, PastAccount> known) =>
        known.TryGetValue(id, out var account) ? new(id, account.Handle, account.DisplayName) : new(id, null, null);
}
