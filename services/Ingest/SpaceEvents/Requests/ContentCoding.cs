namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>How a body is compressed.</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
