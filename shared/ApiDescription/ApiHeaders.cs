namespace SpacesPlatform.ApiDescription;

/// <summary>The headers of answers: what they say, and an example of each.</summary>
public static class ApiHeaders
{
    private const string Text = """{"type":"string"}""";

    /// <summary>On every answer.</summary>
    public const string TraceResponse = "traceresponse";

    /// <summary>On answers that readers may revalidate.</summary>
    public const string ETag = "ETag";

    /// <summary>On answers that readers may or may not keep.</summary>
    public const string CacheControl = "Cache-Control";

    /// <summary>On answers after which the same request may succeed.</summary>
    public const string RetryAfter = "Retry-After";

    /// <summary>On answers to whom is asked for credentials.</summary>
    public const string WwwAuthenticate = "WWW-Authenticate";

    /// <summary>On answers that did what <c>Prefer</c> asked for.</summary>
    public const string PreferenceApplied = "Preference-Applied";

    /// <summary>On answers about requests that are counted.</summary>
    public const string RateLimit = "RateLimit";

    /// <summary>Likewise: what is counted.</summary>
    public const string RateLimitPolicy = "RateLimit-Policy";

    /// <summary>On answers to requests that had a good one.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>On answers to bodies of a media type that is not taken.</summary>
    public const string Accept = "Accept";

    /// <summary>On answers to bodies that are compressed in a way that is not taken.</summary>
    public const string AcceptEncoding = "Accept-Encoding";

    internal static IReadOnlyDictionary<string, (string Description, string Schema, string Example)> All { get; } =
        new Dictionary<string, (string, string, string)>
        {
            [TraceResponse] = (
                "The trace of the request (W3C Trace Context Level 2): its second part is the trace id to search for.",
                Text, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            [ETag] = ("A weak entity tag from revision and resolved window, for `If-None-Match`.", Text, "W/\"4711-1609459200000-1625097600000--\""),
            [CacheControl] = ("How long the answer may be kept: a second, or not at all where it waited for an event; `private` where reading needed a key.", Text, "max-age=1"),
            [RetryAfter] = ("After how many seconds to send the same request again.", """{"type":"integer","minimum":0}""", "1"),
            [WwwAuthenticate] = ("Which credentials are asked for (RFC 9110, RFC 6750).", Text, "Bearer"),
            [PreferenceApplied] = ("Which preference was followed (RFC 7240).", Text, "return=representation"),
            [RateLimit] = ("How many events the integration has left, and in how many seconds it has its burst again.", Text, "\"events\";r=0;t=11"),
            [RateLimitPolicy] = ("How many events the integration may post at once, and in how many seconds these come again.", Text, "\"events\";q=10000;w=10"),
            [IdempotencyKey] = ("The key of the request, as it was given.", Text, "\"8e03978e-40d5-43dd-bc93-6894a57f9324\""),
            [Accept] = ("Which media types are taken (RFC 9110).", Text, "application/cloudevents+json"),
            [AcceptEncoding] = ("How a body may be compressed (RFC 9110).", Text, "gzip, br"),
        };
}
