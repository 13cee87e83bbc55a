using SpacesPlatform.Ingest.Integrations.RateLimits;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>The section <c>Ingest</c> of the configuration.</summary>
internal sealed class IngestOptions
{
    public const string Section = "Ingest";

    /// <summary>Integrations beside those of the database.</summary>
    public IList<ApiKeyOptions> Keys { get; } = [];

    /// <summary>How long keys of the database may be out of date; a revocation has to have its effect within 5 s.</summary>
    public TimeSpan KeysReload { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>For integrations of the database that were given none of their own.</summary>
    public RateLimitOptions RateLimit { get; } = new();

    /// <summary>How long a request waits for the broker's confirms before it is answered 503.</summary>
    public TimeSpan ConfirmTimeout { get; set; } = TimeSpan.FromSeconds(4);
}
