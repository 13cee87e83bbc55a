namespace SpacesPlatform.Contracts.V1;

/// <summary>
/// An earlier or later event of the same source is taken back: as if it had never come. A retraction itself can't be
/// retracted.
/// </summary>
public sealed record EventRetracted
{
    /// <summary>Identity and times; the subject is empty, whatever was sent.</summary>
    public required EventHeader Header { get; init; }

    /// <summary>The id of the event that is taken back, of the header's source.</summary>
    public required string EventId { get; init; }
}
