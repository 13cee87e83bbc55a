using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Reading;

/// <summary>How settled a Space's metrics are.</summary>
internal static class Finality
{
    private static readonly TimeSpan Settling = TimeSpan.FromHours(24);

    /// <summary><c>live</c>, <c>provisional</c> once ended, <c>final</c> 24 hours after the end; null in other states.</summary>
    public static string? Of(SpaceState state, DateTimeOffset? endedAt, DateTimeOffset now) => state switch
    {
        SpaceState.Live => "live",
        SpaceState.Ended => endedAt + Settling <= now ? "final" : "provisional",
        _ => null,
    };
}
