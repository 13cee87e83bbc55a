namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>The descriptive fields of a Space, which scheduled, started and updated share.</summary>
public abstract record SpaceDescriptionData : EventData
{
    public string? Title { get; init; }

    public string? Lang { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    public IReadOnlyList<string>? Hashtags { get; init; }

    public string? SeriesId { get; init; }

    public string? Format { get; init; }

    public TieInData? TieIn { get; init; }

    public bool? IsTicketed { get; init; }

    public string? AnnouncementPostId { get; init; }
}
