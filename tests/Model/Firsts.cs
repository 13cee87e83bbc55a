namespace SpacesPlatform.Model;

internal static class Firsts
{
    /// <summary>The first of one category, or null when none of its accounts had the role.</summary>
    public static ModelFirst? Of(
        IEnumerable<ModelSpace> spaces, IReadOnlyDictionary<string, ModelAccount> accounts, string role, string category) =>
        spaces.SelectMany(space => Occurrences(space, role).Select(one => (one.AccountId, SpaceId: space.Id, one.At)))
            .Where(one => accounts.TryGetValue(one.AccountId, out var account)
                && account.Categories.Any(path => CategoryPaths.Matches(category, path)))
            .OrderBy(one => one.At)
            .ThenBy(one => one.AccountId, Ordinal.Order)
            .ThenBy(one => one.SpaceId, Ordinal.Order)
            .Select(one => new ModelFirst(role, category, one.AccountId, one.SpaceId, one.At))
            .FirstOrDefault();

    private static IEnumerable<(string AccountId, DateTimeOffset At)> Occurrences(ModelSpace space, string role) => role switch
    {
        "host" => space.HostIds.Select(host => (host, space.Start!.Value)),
        "speaker" => space.FirstJoins.Select(join => (join.Key, join.Value)),
        _ => throw new ArgumentException($"No role is '{role}': use host or speaker.", nameof(role)),
    };
}
