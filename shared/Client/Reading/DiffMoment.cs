namespace SpacesPlatform.Client.Reading;

/// <summary>A moment of knowledge.</summary>
public sealed record DiffMoment
{
    /// <summary>The moment (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The last revision that was applied by then.</summary>
    public required long Revision { get; init; }
}
