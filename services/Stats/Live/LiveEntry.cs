using SpacesPlatform.Stats.Accounts;

namespace SpacesPlatform.Stats.Live;

/// <summary>A Space that is live now.</summary>
internal sealed record LiveEntry(
    int Position,
    string Id,
    string? Title,
    IReadOnlyList<AccountReference> Hosts,
    int Listeners,
    DateTimeOffset SampledAt,
    DateTimeOffset StartedAt,
    IReadOnlyList<string> Categories);
