namespace SpacesPlatform.Client.Events;

/// <summary>
/// The descriptive fields of a Space, which scheduled, started and updated share. A null says nothing about a field; a list
/// replaces the earlier one whole.
/// </summary>
public abstract record SpaceDescriptionData : EventData
{
    private protected SpaceDescriptionData()
    {
    }

    /// <summary>The title, at most 1,000 characters.</summary>
    public string? Title { get; init; }

    /// <summary>The language as a BCP 47 tag, such as <c>ko</c>.</summary>
    public string? Lang { get; init; }

    /// <summary>Category paths, such as <c>kculture/kpop/girl-group</c>; at most 100.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Hashtags, with or without <c>#</c>; at most 100.</summary>
    public IReadOnlyList<string>? Hashtags { get; init; }

    /// <summary>The series that the Space is an episode of.</summary>
    public string? SeriesId { get; init; }

    /// <summary>The format, such as <c>q-and-a</c>.</summary>
    public string? Format { get; init; }

    /// <summary>What the Space accompanies.</summary>
    public TieInData? TieIn { get; init; }

    /// <summary>Whether listeners need a ticket.</summary>
    public bool? IsTicketed { get; init; }

    /// <summary>The post that announced the Space; its likes are the Space's likes.</summary>
    public string? AnnouncementPostId { get; init; }
}
