using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Shares;

/// <summary>How many of the first entries of a board are of a category.</summary>
/// <param name="Board">The board.</param>
/// <param name="Revision">The revision that it is of.</param>
/// <param name="Top">How many entries were asked for.</param>
/// <param name="Category">The category whose share it is.</param>
/// <param name="Within">The board's category.</param>
/// <param name="K">How many are of the category.</param>
/// <param name="N">Of how many: fewer than were asked for where the board has no more.</param>
/// <param name="Share">K over N; null of nothing.</param>
/// <param name="VolumeShare">The values of the K over those of the N; null where those are 0.</param>
/// <param name="TieAtBoundary">Whether the entry behind the N has the value of the last of them.</param>
/// <param name="Sentence">All of that in plain English.</param>
/// <param name="Entries">The N, and whether each counts.</param>
/// <param name="Evidence">The board, and each entry on it.</param>
internal sealed record ShareAnswer(
    BoardDescription Board,
    long Revision,
    int Top,
    string Category,
    string? Within,
    int K,
    int N,
    double? Share,
    double? VolumeShare,
    bool TieAtBoundary,
    string Sentence,
    IReadOnlyList<BoardEntry> Entries,
    IReadOnlyList<string> Evidence);
