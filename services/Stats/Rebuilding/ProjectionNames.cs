using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Rebuilding;

internal static class ProjectionNames
{
    /// <summary>As the command line names them.</summary>
    public static readonly IReadOnlyDictionary<string, Projection> All = new Dictionary<string, Projection>(StringComparer.Ordinal)
    {
        ["accounts"] = Projection.Accounts,
        ["spaces"] = Projection.Spaces,
    };

    /// <summary>The tables that change places, in the order in which readers lock them too.</summary>
    public static IReadOnlyList<string> Tables(this Projection projection) =>
    [
        .. projection.HasFlag(Projection.Spaces) ? ProjectionTables.OfSpaces : [],
        .. projection.HasFlag(Projection.Accounts) ? ProjectionTables.OfAccounts : [],
    ];
}
