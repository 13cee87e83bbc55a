namespace SpacesPlatform.Client.Events;

/// <summary>What a sample counts, as written on the wire.</summary>
public static class SampleKinds
{
    /// <summary>Those who listen at the moment, without hosts and speakers.</summary>
    public const string Listeners = "listeners";

    /// <summary>All who are inside at the moment, hosts and speakers included.</summary>
    public const string Participants = "participants";

    /// <summary>All who listened so far while the Space was live.</summary>
    public const string TotalLive = "total_live";

    /// <summary>All who listened so far to the replay.</summary>
    public const string TotalReplay = "total_replay";
}
