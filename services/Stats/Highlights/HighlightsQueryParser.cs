using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>Reads which report is asked for: a window, a time zone, a category and a past moment.</summary>
internal sealed class HighlightsQueryParser(BoardQueryParser boards, TimeProvider time)
{
    public HighlightsQuery Parse(QueryReader query)
    {
        var board = boards.ParseEra(Metrics.OfSpaces[Metrics.Default], query);
        var (window, _) = WindowParameters.Read(query, board.AsOf ?? time.GetUtcNow());
        return new(
            board with { Window = window },
            BoardQueryParser.CategoryOf("category", query),
            WindowParameters.Zone(query));
    }
}
