namespace SpacesPlatform.Stats.Applying;

/// <summary>A part of a batch's transaction, as its time is measured.</summary>
internal enum Stage
{
    /// <summary>Connects, begins, and finds what the batch touches.</summary>
    Read,

    /// <summary>Copies the events into the staging table.</summary>
    Copy,

    /// <summary>Locks what is touched, and takes the identities.</summary>
    Lock,

    /// <summary>Inserts the kept events.</summary>
    Insert,

    /// <summary>Reads the kept events of what is touched, and projects them anew.</summary>
    Recompute,

    /// <summary>Writes revision, projections and outbox.</summary>
    Write,

    /// <summary>Commits.</summary>
    Commit,
}
