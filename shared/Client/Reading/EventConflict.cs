namespace SpacesPlatform.Client.Reading;

/// <summary>A delivery that contradicted the event which came first.</summary>
public sealed record EventConflict
{
    /// <summary>When it came (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The fields that differed.</summary>
    public required IReadOnlyList<string> Fields { get; init; }
}
