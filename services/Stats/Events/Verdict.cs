namespace SpacesPlatform.Stats.Events;

/// <summary>What an event turned out to be when it was applied.</summary>
internal enum Verdict
{
    /// <summary>Not applied yet.</summary>
    None,

    /// <summary>It had its effect.</summary>
    Applied,

    /// <summary>It was there already.</summary>
    Duplicate,

    /// <summary>It contradicts what was there.</summary>
    Conflict,

    /// <summary>It had been retracted before it came.</summary>
    Retracted,

    /// <summary>It can't be applied.</summary>
    Failed,
}
