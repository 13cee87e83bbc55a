namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>The names of ingest's own spans.</summary>
internal static class IngestSpans
{
    /// <summary>An event that brought a trace of its own is published under it.</summary>
    public const string Event = "ingest event";
}
