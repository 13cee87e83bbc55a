namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Which rows of Spaces a board is computed from: those of now, of a revision some minutes old, or of a past one.</summary>
/// <param name="Revision">The revision, or null for now.</param>
/// <param name="IsPast">Whether it is older than versions are kept.</param>
/// <param name="Staging">Where the Spaces that changed since are staged; null where none did.</param>
internal readonly record struct SpaceSource(long? Revision, bool IsPast, string? Staging)
{
    /// <summary>What is committed now.</summary>
    public static readonly SpaceSource Now;

    /// <summary>What no later revision wrote, and the versions that later ones replaced; versions are kept for some minutes.</summary>
    public static SpaceSource Versions(long revision) => new(revision, false, null);

    /// <summary>What no later revision wrote, and the Spaces that <see cref="Past.PastSpaces"/> has staged.</summary>
    public static SpaceSource Past(long revision, string? staging) => new(revision, true, staging);

    /// <param name="parameter">Adds a parameter and returns how the SQL names it.</param>
    public string Relation(Func<long, string> parameter)
    {
        if (Revision is not { } revision)
        {
            return "spaces";
        }

        var at = parameter(revision);
        var unchanged = $"SELECT {BoardColumns.List} FROM spaces WHERE revision <= {at}";
        if (!IsPast)
        {
            return $"({unchanged} UNION ALL SELECT {BoardColumns.List} FROM space_versions WHERE superseded_by > {at} AND revision <= {at})";
        }

        return Staging is null ? $"({unchanged})" : $"({unchanged} UNION ALL SELECT {BoardColumns.List} FROM {Staging})";
    }
}
