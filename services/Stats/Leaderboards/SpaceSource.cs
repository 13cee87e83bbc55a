namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Which rows of Spaces a board is computed from: those of now, of a revision some minutes old, or of a past one.</summary>
internal readonly record struct SpaceSource(long? Revision, bool IsPast)
{
    /// <summary>What is committed now.</summary>
    public static readonly SpaceSource Now;

    /// <summary>What no later revision wrote, and the versions that later ones replaced; versions are kept for some minutes.</summary>
    public static SpaceSource Versions(long revision) => new(revision, false);

    /// <summary>What no later revision wrote, and the Spaces that <see cref="PastSpaces"/> has staged.</summary>
    public static SpaceSource Past(long revision) => new(revision, true);

    /// <param name="parameter">Adds a parameter and returns how the SQL names it.</param>
    public string Relation(Func<long, string> parameter)
    {
        if (Revision is not { } revision)
        {
            return "spaces";
        }

        var at = parameter(revision);
        var replaced = IsPast
            ? $"SELECT {BoardColumns.List} FROM {Applying.SpaceTable.Staging}"
            : $"SELECT {BoardColumns.List} FROM space_versions WHERE superseded_by > {at} AND revision <= {at}";
        return $"(SELECT {BoardColumns.List} FROM spaces WHERE revision <= {at} UNION ALL {replaced})";
    }
}
