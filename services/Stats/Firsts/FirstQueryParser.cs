using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>Reads which firsts are asked for.</summary>
internal sealed class FirstQueryParser(BoardQueryParser boards)
{
    public FirstQuery Parse(QueryReader query)
    {
        if (!query.Has("role"))
        {
            query.Required("role");
        }

        return new(
            query.Word("role", FirstRole.All, FirstRole.Host),
            BoardQueryParser.CategoryOf("category", query),
            boards.ParseEra(Metrics.OfSpaces[Metrics.Default], query));
    }
}
