namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>How much is taken in. Lengths are counted in Unicode characters (code points), sizes in bytes.</summary>
internal static class WireLimits
{
    public const int RequestBytes = 4 * 1024 * 1024;
    public const int EventBytes = 64 * 1024;
    public const int EventsPerRequest = 1_000;
    public const int NestingDepth = 64;

    public const int SourceLength = 256;
    public const int IdLength = 128;
    public const int TitleLength = 1_000;
    public const int TextLength = 128;
    public const int ListLength = 100;

    /// <summary>More faults of one event are not listed: an answer must not outgrow its request.</summary>
    public const int FaultsPerEvent = 16;

    public static readonly DateTimeOffset EarliestTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset LatestScheduledStart = new(9998, 12, 31, 23, 59, 59, 999, TimeSpan.Zero);
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
}
