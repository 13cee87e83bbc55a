namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>What can be rebuilt by itself.</summary>
[Flags]
internal enum Projection
{
    Accounts = 1,

    /// <summary>Spaces with their links to accounts.</summary>
    Spaces = 2,

    All = Accounts | Spaces,
}
