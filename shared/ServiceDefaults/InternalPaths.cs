namespace SpacesPlatform.ServiceDefaults;

/// <summary>What services ask of each other over HTTP. The gateway forwards nothing outside <c>/v1</c>, so that nobody else can.</summary>
public static class InternalPaths
{
    /// <summary>
    /// Of ingest, by GET: 204 when the request's <c>Authorization</c> shows a live API key, 401 when it does not, 503 while the
    /// keys were not read yet.
    /// </summary>
    public const string Reader = "/internal/reader";
}
