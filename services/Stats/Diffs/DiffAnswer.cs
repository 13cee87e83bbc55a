using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Diffs;

/// <summary>What changed on a board between two moments of knowledge.</summary>
/// <param name="Board">The board; its window is the same on both sides.</param>
/// <param name="AsOf">The earlier moment.</param>
/// <param name="Until">The later moment.</param>
/// <param name="Changes">The first changes, by the better of an entry's two positions.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Evidence">Links to the board at both moments.</param>
internal sealed record DiffAnswer(
    BoardDescription Board,
    DiffMoment AsOf,
    DiffMoment Until,
    IReadOnlyList<BoardChange> Changes,
    long Total,
    IReadOnlyList<string> Evidence);
