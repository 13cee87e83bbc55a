namespace SpacesPlatform.Stats.Data;

/// <summary>Where a Space stands. Unknown: events of it came, but none that says so.</summary>
internal enum SpaceState : short
{
    Unknown = 0,
    Scheduled = 1,
    Live = 2,
    Ended = 3,
    Canceled = 4,
}
