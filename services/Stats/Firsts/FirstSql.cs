using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>The SQL of firsts; all of it gives account, Space, time and the account's categories.</summary>
internal static class FirstSql
{
    /// <summary>
    /// The first of a category among the accounts of now: Spaces in the order of their start, or the accounts of a rare
    /// category by their links, whichever the database finds shorter.
    /// </summary>
    public static string OfCategory(FirstRole role, BoardSql spaces, string category)
    {
        var path = spaces.Parameter(category);
        return $"""
            {Linked(role, spaces, "")}
            WHERE EXISTS (
                SELECT FROM unnest(account.categories) AS own (path) WHERE own.path = {path} OR starts_with(own.path, {path} || '/'))
            ORDER BY happened_at, account.id, space.id LIMIT 1
            """;
    }

    /// <summary>The first of every category that accounts of now name; its ancestors follow from these.</summary>
    public static string OfAll(FirstRole role, BoardSql spaces) =>
        $"""
        {Linked(role, spaces, "DISTINCT ON (own.path)")} CROSS JOIN unnest(account.categories) AS own (path)
        ORDER BY own.path, happened_at, account.id, space.id
        """;

    /// <summary>The first occurrence of each account, whatever its categories were: as of a past moment they are not at hand.</summary>
    public static string OfAccounts(FirstRole role, BoardSql spaces) =>
        $"""
        SELECT DISTINCT ON (account_id) account_id, space_id, happened_at, NULL::text[] FROM (
            SELECT one.account_id COLLATE "C" AS account_id, space.id AS space_id, one.happened_at
            FROM ({spaces.Spaces}) space, LATERAL {role.Accounts} AS one (account_id, happened_at)) occurrence
        ORDER BY account_id, happened_at, space_id
        """;

    private static string Linked(FirstRole role, BoardSql spaces, string distinct) =>
        $"""
        SELECT {distinct} account.id, space.id, {role.LinkedAt} AS happened_at, account.categories
        FROM ({spaces.Spaces}) space
        JOIN space_accounts link ON link.space_id = space.id AND link.involvement = {(short)role.Link}
        JOIN accounts account ON account.id = link.account_id
        """;
}
