using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Projections;

/// <summary>Computes an account from all its kept updates that are not retracted.</summary>
internal static class AccountProjector
{
    /// <summary>The account, or null when no update of it counts.</summary>
    public static AccountRow? Project(string id, IEnumerable<KeptEvent> updates)
    {
        AccountRow? account = null;
        foreach (var data in updates.Order().Select(update => update.Data!))
        {
            account = new()
            {
                Id = id,
                Handle = data.Handle ?? account?.Handle,
                DisplayName = data.DisplayName ?? account?.DisplayName,
                Categories = data.Categories is { } categories ? [.. categories] : account?.Categories ?? [],
            };
        }

        return account;
    }
}
