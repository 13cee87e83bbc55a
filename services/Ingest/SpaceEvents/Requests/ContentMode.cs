namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>How the events stand in a request.</summary>
internal enum ContentMode
{
    /// <summary>One event as JSON.</summary>
    Structured,

    /// <summary>A JSON array of events.</summary>
    Batched,

    /// <summary>One event whose attributes are headers and whose data is the body.</summary>
    Binary,

    /// <summary>Events as JSON, one a line.</summary>
    Lines,
}
