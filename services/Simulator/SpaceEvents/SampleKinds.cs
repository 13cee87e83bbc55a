namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>What a sample counts, as written on the wire.</summary>
public static class SampleKinds
{
    public const string Listeners = "listeners";
    public const string Participants = "participants";
    public const string TotalLive = "total_live";
    public const string TotalReplay = "total_replay";
}
