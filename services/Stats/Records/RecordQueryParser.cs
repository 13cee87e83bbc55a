using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Records;

/// <summary>Reads which records are asked for. They have no window: what came before counts.</summary>
internal sealed class RecordQueryParser(BoardQueryParser boards)
{
    public const int MostItems = 100;

    private static readonly IReadOnlyDictionary<string, bool> OfHosts = new Dictionary<string, bool>
    {
        [BoardSubject.Spaces.Id] = false,
        [BoardSubject.Hosts.Id] = true,
    };

    public RecordQuery Parse(QueryReader query)
    {
        // Records of hosts rank single Spaces too, so that their metrics are those of Spaces.
        var metric = query.Word("metric", Metrics.OfSpaces, Metrics.OfSpaces[Metrics.Default]);
        var board = boards.ParseEra(metric, query) with
        {
            Category = BoardQueryParser.CategoryOf("category", query),
            Involvement = query.Word("involvement", Involvements.Names, Involvements.Default),
        };
        return new(board, query.Word("subject", OfHosts, false), query.Number("limit", 1, MostItems, MostItems));
    }
}
