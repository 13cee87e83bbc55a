namespace SpacesPlatform.Stats.Data;

/// <summary>What became of an event.</summary>
internal enum EventStatus : short
{
    /// <summary>Only a retraction has named it: its identity is taken, its content has not come.</summary>
    Awaited = 0,

    /// <summary>Its effect is in the projections.</summary>
    Applied = 1,

    /// <summary>It could not be applied; the same content is tried again when it comes again.</summary>
    Failed = 2,

    /// <summary>It was taken back: as if it had never come.</summary>
    Retracted = 3,
}
