using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Reading;

/// <summary>How answers name the state of a Space.</summary>
internal static class StateNames
{
    /// <summary>Null while no event has said.</summary>
    public static string? Of(SpaceState state) => state switch
    {
        SpaceState.Scheduled => "scheduled",
        SpaceState.Live => "live",
        SpaceState.Ended => "ended",
        SpaceState.Canceled => "canceled",
        _ => null,
    };
}
