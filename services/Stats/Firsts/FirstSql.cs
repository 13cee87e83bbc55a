using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>The SQL of firsts: account, Space, time and the account's categories.</summary>
internal static class FirstSql
{
    private const string Earliest = "ORDER BY happened_at, account_id, space_id LIMIT 1";

    /// <summary>Some accounts whose own categories match a path, up to a number.</summary>
    public static readonly string Members = $"SELECT id FROM accounts account WHERE {Matches("$1")} LIMIT $2";

    /// <summary>The first of a category that many accounts of now have: found early among the Spaces in the order of their start.</summary>
    public static string OfCategory(FirstRole role, BoardSql spaces, string category) =>
        $"{Linked(role, spaces, "")} WHERE {Matches(spaces.Parameter(category))} {Earliest}";

    /// <summary>The first of a few accounts, by their links to Spaces: all of them, or else Spaces would be searched for a member.</summary>
    public static string OfMembers(FirstRole role, BoardSql spaces, string[] members) =>
        $"""
        WITH happened AS MATERIALIZED (
            {Linked(role, spaces, "")} JOIN unnest({spaces.Parameter(members)}) AS member (id) ON member.id = account.id)
        SELECT * FROM happened {Earliest}
        """;

    /// <summary>The first of every category that accounts of now name; its ancestors follow from these.</summary>
    public static string OfAll(FirstRole role, BoardSql spaces) =>
        $"""
        {Linked(role, spaces, "DISTINCT ON (own.path)")} CROSS JOIN unnest(account.categories) AS own (path)
        ORDER BY own.path, happened_at, account_id, space_id
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
        SELECT {distinct} account.id AS account_id, space.id AS space_id, {role.LinkedAt} AS happened_at, account.categories
        FROM ({spaces.Spaces}) space
        JOIN space_accounts link ON link.space_id = space.id AND link.involvement = {(short)role.Link}
        JOIN accounts account ON account.id = link.account_id
        """;

    private static string Matches(string path) =>
        $"EXISTS (SELECT FROM unnest(account.categories) AS own (path) WHERE own.path = {path} OR starts_with(own.path, {path} || '/'))";
}
