namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>What the id of an entry names, and so what is shown beside it.</summary>
internal enum EntryKind
{
    Space,
    Account,
    Category,

    /// <summary>A group that nothing but its id is known of.</summary>
    Group,
}
