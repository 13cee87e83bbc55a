namespace SpacesPlatform.Stats.Data;

/// <summary>The tables that are a function of the kept events, and can be made from them again.</summary>
internal static class ProjectionTables
{
    public static readonly IReadOnlyList<string> OfSpaces = ["spaces", "space_accounts"];

    public static readonly IReadOnlyList<string> OfAccounts = ["accounts"];

    /// <summary>
    /// Stands first in every transaction that reads several statements in one snapshot. It takes no snapshot itself: the
    /// snapshot comes after it, and so belongs to the tables that the names mean for the rest of the transaction. Without it
    /// a rebuild could swap the tables in between, and a table swapped in looks to an older snapshot as it was half built.
    /// </summary>
    public static readonly string HoldForReading = $"LOCK TABLE {string.Join(", ", OfSpaces.Concat(OfAccounts))} IN ACCESS SHARE MODE";
}
