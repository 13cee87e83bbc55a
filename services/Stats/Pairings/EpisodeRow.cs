using SpacesPlatform.Contracts;

namespace SpacesPlatform.Stats.Pairings;

/// <summary>A Space and its first speakers, as read.</summary>
internal sealed record EpisodeRow(
    string Id, string? Title, string[] HostIds, DateTimeOffset StartedAt, string[] SpeakerIds, int SpeakersTotal)
{
    /// <summary>The pairs of these speakers.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pairs()
    {
        var speakers = SpeakerIds.Order(Utf8Ordinal.Comparer).ToList();
        return [.. speakers.SelectMany((one, i) => speakers.Skip(i + 1).Select(other => (IReadOnlyList<string>)[one, other]))];
    }
}
