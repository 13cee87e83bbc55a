namespace SpacesPlatform.Ingest.Integrations.RateLimits;

/// <summary>What holds for integrations of the database that were given no limit of their own.</summary>
internal sealed class RateLimitOptions
{
    public int EventsPerSecond { get; set; } = 1_000;

    public int Burst { get; set; } = 10_000;
}
