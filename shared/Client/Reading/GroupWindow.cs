namespace SpacesPlatform.Client.Reading;

/// <summary>The value of a group in one of the two windows that its growth compares.</summary>
public sealed record GroupWindow
{
    /// <summary>The window's start, included.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <summary>The window's end, excluded.</summary>
    public required DateTimeOffset? To { get; init; }

    /// <summary>The value in it.</summary>
    public required decimal Value { get; init; }

    /// <summary>How that comes about.</summary>
    public required string Formula { get; init; }

    /// <summary>How many Spaces contribute to it.</summary>
    public required long ContributionsTotal { get; init; }

    /// <summary>The API's link to the explanation of that value.</summary>
    public required string Self { get; init; }
}
