namespace SpacesPlatform.Contracts.V1;

/// <summary>The descriptive fields of a Space. A null says nothing about a field; a list replaces the earlier one whole.</summary>
public sealed record SpaceDescription
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Lang { get; init; }

    /// <summary>Category paths such as <c>kculture/kpop/girl-group</c>, each at most once.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Hashtags: NFC, lower case, without <c>#</c>, each at most once.</summary>
    public IReadOnlyList<string>? Hashtags { get; init; }

    /// <summary>The series that the Space is an episode of.</summary>
    public string? SeriesId { get; init; }

    /// <summary>The format, such as <c>q-and-a</c> or <c>talk-show</c>.</summary>
    public string? Format { get; init; }

    /// <summary>What the Space accompanies.</summary>
    public TieIn? TieIn { get; init; }

    /// <summary>Whether listeners need a ticket.</summary>
    public bool? IsTicketed { get; init; }

    /// <summary>The post that announced the Space; its likes are the Space's likes.</summary>
    public string? AnnouncementPostId { get; init; }
}
