using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Reading;

/// <summary>How far a Space's numbers may still be expected to move.</summary>
internal static class Finality
{
    private static readonly TimeSpan Settling = TimeSpan.FromHours(24);

    /// <summary><c>live</c>, <c>provisional</c> or <c>final</c>; null for a Space that has not begun.</summary>
    public static string? Of(SpaceState state, DateTimeOffset? endedAt, DateTimeOffset now) => state switch
    {
        SpaceState.Live => "live",
        SpaceState.Ended => now - endedAt >= Settling ? "final" : "provisional",
        _ => null,
    };
}
