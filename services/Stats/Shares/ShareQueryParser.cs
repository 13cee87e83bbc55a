using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Shares;

/// <summary>Reads whose share of what is asked for: the board's parameters, of which the category is called 'within'.</summary>
internal sealed class ShareQueryParser(BoardQueryParser boards)
{
    public const int MostTop = 100;
    public const int DefaultTop = 5;

    public static readonly IReadOnlyDictionary<string, BoardSubject> Subjects =
        new[] { BoardSubject.Spaces, BoardSubject.Hosts, BoardSubject.Speakers }.ToDictionary(subject => subject.Id);

    public ShareQuery Parse(QueryReader query)
    {
        var subject = query.Word("subject", Subjects, BoardSubject.Spaces);
        var board = boards.Parse(subject, query, category: "within");
        if (board.IsGrowth)
        {
            query.Fault("metric", "Growth can be negative: nobody has a share of it.");
        }

        return new(board, query.Number("top", 1, MostTop, DefaultTop), BoardQueryParser.RequiredCategory("category", query));
    }
}
