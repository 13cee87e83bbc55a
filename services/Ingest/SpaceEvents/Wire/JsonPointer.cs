namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>JSON pointers (RFC 6901) to fields whose names are the sender's.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer to a field of the event itself.</summary>
    public static string Of(string name) =>
        "/" + Excerpt.Of(name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
