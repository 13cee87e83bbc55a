namespace SpacesPlatform.Client.Reading;

/// <summary>Who spoke together in one Space.</summary>
public sealed record PairingsEpisode
{
    /// <summary>The Space.</summary>
    public required SpaceReference Space { get; init; }

    /// <summary>Its start (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The first accounts that joined, by their first join.</summary>
    public required IReadOnlyList<AccountReference> Speakers { get; init; }

    /// <summary>How many joined.</summary>
    public required int SpeakersTotal { get; init; }

    /// <summary>The pairs of the speakers shown, each two account ids.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Pairs { get; init; }
}
