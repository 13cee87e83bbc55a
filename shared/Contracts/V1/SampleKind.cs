namespace SpacesPlatform.Contracts.V1;

/// <summary>What a sample counts.</summary>
public enum SampleKind
{
    /// <summary>Listeners in the Space at that moment.</summary>
    Listeners = 0,

    /// <summary>Everybody in the Space at that moment, hosts and speakers included.</summary>
    Participants = 1,

    /// <summary>Cumulative listeners while the Space was live.</summary>
    TotalLive = 2,

    /// <summary>Cumulative listeners of the replay.</summary>
    TotalReplay = 3,
}
