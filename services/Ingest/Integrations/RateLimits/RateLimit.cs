namespace SpacesPlatform.Ingest.Integrations.RateLimits;

/// <summary>How much an integration may post.</summary>
/// <param name="EventsPerSecond">How many events it regains a second.</param>
/// <param name="Burst">How many events it may have saved up at most.</param>
internal readonly record struct RateLimit(int EventsPerSecond, int Burst)
{
    private const int HighestRate = 1_000_000;
    private const int UsualBurstSeconds = 10;

    /// <summary>In how many seconds all is regained, rounded up.</summary>
    public int WindowSeconds => (int)((Burst + (long)EventsPerSecond - 1) / EventsPerSecond);

    /// <summary>A limit of which some is left out: a rate of its own comes with the burst of 10 s.</summary>
    public static RateLimit Of(int? eventsPerSecond, int? burst, RateLimitOptions usual) => new(
        eventsPerSecond ?? usual.EventsPerSecond,
        burst ?? (eventsPerSecond * UsualBurstSeconds) ?? usual.Burst);

    /// <summary>What is wrong with the numbers, or null.</summary>
    public static string? Wrong(int? eventsPerSecond, int? burst) =>
        eventsPerSecond is < 1 or > HighestRate
            ? $"the rate must be from 1 to {HighestRate:N0} events a second, but is {eventsPerSecond}"
        : burst is < 1 ? $"the burst must be at least 1 event, but is {burst}"
        : null;
}
