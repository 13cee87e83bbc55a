using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Spaces;

namespace SpacesPlatform.Stats.Pairings;

/// <summary>Who spoke together in one Space.</summary>
/// <param name="Space">The Space.</param>
/// <param name="StartedAt">Its start.</param>
/// <param name="Speakers">Accounts that joined, in any role and at any time, by their first join; the first 20.</param>
/// <param name="SpeakersTotal">How many joined.</param>
/// <param name="Pairs">The pairs of the speakers shown, in ordinal order, as each of them is.</param>
internal sealed record Episode(
    SpaceReference Space,
    DateTimeOffset StartedAt,
    IReadOnlyList<AccountReference> Speakers,
    int SpeakersTotal,
    IReadOnlyList<IReadOnlyList<string>> Pairs);
