namespace SpacesPlatform.Client;

/// <summary>Where the platform is, and how to talk to it.</summary>
public sealed record SpacesClientOptions
{
    /// <summary>The gateway's address, such as <c>https://spaces.example/</c>; http or https.</summary>
    public required Uri Gateway { get; init; }

    /// <summary>The API key: for posting, and for reads where the platform asks for one. Null for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>
    /// The HTTP client to use; it stays the caller's. Null for one of the client's own, which follows no redirects: they would
    /// carry the key to a place that nobody chose.
    /// </summary>
    public HttpClient? Http { get; init; }

    /// <summary>How long one attempt may take until its answer is read; a stream until it begins.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether bodies are compressed with gzip from <see cref="CompressFrom"/> on. Where a platform answers 415 to that, the
    /// client sends the same body uncompressed, and so from then on.
    /// </summary>
    public bool Compress { get; init; } = true;

    /// <summary>The least body, in bytes, that is worth compressing.</summary>
    public int CompressFrom { get; init; } = 1024;

    /// <summary>The clock of time-outs, pauses and intervals.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Named first in the <c>User-Agent</c>, such as <c>fan-radar/2.1</c>; null for nothing but the client's own name.</summary>
    public string? UserAgent { get; init; }
}
