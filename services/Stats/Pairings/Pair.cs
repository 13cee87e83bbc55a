using SpacesPlatform.Stats.Accounts;

namespace SpacesPlatform.Stats.Pairings;

/// <summary>Two accounts that spoke in the same Spaces.</summary>
/// <param name="Accounts">The two, in ordinal order of their ids.</param>
/// <param name="Spaces">In how many.</param>
/// <param name="FirstAt">The start of the first of these.</param>
/// <param name="LastAt">The start of the last.</param>
/// <param name="Evidence">API links to the newest of them.</param>
internal sealed record Pair(
    IReadOnlyList<AccountReference> Accounts,
    long Spaces,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    IReadOnlyList<string> Evidence);
