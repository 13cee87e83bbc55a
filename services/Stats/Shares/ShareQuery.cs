using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Shares;

/// <summary>Whose share of what is asked for.</summary>
/// <param name="Board">The board; its category is the one that the share lies within.</param>
/// <param name="Top">N: how many of its first entries.</param>
/// <param name="Category">The category whose share it is.</param>
internal sealed record ShareQuery(BoardQuery Board, int Top, string Category);
