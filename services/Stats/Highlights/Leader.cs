using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>A Space that leads a board alone.</summary>
/// <param name="Space">The Space.</param>
/// <param name="Board">The board that it leads.</param>
/// <param name="Of">What narrows the board, as it is said before "Space"; empty for a board of all Spaces.</param>
internal sealed record Leader(SpaceEntry Space, BoardQuery Board, string Of)
{
    public IReadOnlyList<string> Proof => HighlightsContext.Proof(Board, 2, Space.Id);

    public string Title => HighlightsContext.Title(Space);

    public string Who => HighlightsContext.Who(Space);
}
