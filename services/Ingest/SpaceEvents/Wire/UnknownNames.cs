namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The names of the unknown fields seen so far in each of the objects that are open, one a level of nesting.</summary>
internal sealed class UnknownNames(int levels)
{
    private readonly HashSet<string>?[] namesOfLevel = new HashSet<string>?[levels];

    /// <summary>A container starts on this level.</summary>
    public void Enter(int level) => namesOfLevel[level]?.Clear();

    /// <summary>False when the object that is open on this level already has the name.</summary>
    public bool Add(int level, string name) => (namesOfLevel[level] ??= new(StringComparer.Ordinal)).Add(name);
}
