using SpacesPlatform.ApiDescription;
using SpacesPlatform.Stats.Diffs;
using SpacesPlatform.Stats.Explaining;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Describing;

/// <summary>The reads of boards.</summary>
internal static class BoardOperations
{
    private const string Path = "/v1/leaderboards/{board}";

    private static readonly ApiParameter Id = CommonParameters.IdOf("the entry", "1W9DwubWljDVR");

    public static readonly IReadOnlyList<ApiOperation> All =
    [
        new(
            "GET", Path, "getBoard", Tags.Boards, "A page of a board",
            "Entries by rank. `next` leads on; for 10 minutes and to position 10,000 its pages are of one revision.")
        {
            Parameters =
            [
                BoardParameters.Board, .. BoardParameters.All, CommonParameters.Limit(LeaderboardsApi.MostEntries, 10, "entries of a page"),
                new("cursor", "The `next` of the page before, with the same parameters or none.", """{"type":"string","minLength":1}""", "eyJleGFtcGxlIjoxfQ"),
                .. CommonParameters.Waiting, CommonParameters.IfNoneMatch,
            ],
            Answers =
            [
                ReadAnswers.Board<BoardPage>("A page of the board.", "spaces", "hosts", "categories"), ReadAnswers.NotModified, ReadAnswers.UnknownBoard,
                ReadAnswers.InvalidCursor, ReadAnswers.CursorExpired, ReadAnswers.AsOfTooWide, .. ReadAnswers.Any,
            ],
        },
        new(
            "GET", $"{Path}/entries/{{id}}", "getEntry", Tags.Boards, "An entry among its neighbours",
            "At most `around` neighbours on each side, in the board's order, the entry among them.")
        {
            Parameters = [BoardParameters.Board, Id, Around(5), .. BoardParameters.All, .. CommonParameters.Waiting, CommonParameters.IfNoneMatch],
            Answers =
            [
                ReadAnswers.Board<BoardExcerpt>("The entry with its neighbours.", "entry"), ReadAnswers.NotModified, ReadAnswers.UnknownBoard,
                ReadAnswers.NotOnBoard, ReadAnswers.AsOfTooWide, .. ReadAnswers.Any,
            ],
        },
        new(
            "GET", $"{Path}/entries/{{id}}/explain", "explainEntry", Tags.Boards, "Why an entry stands where it stands",
            "Its samples, its source and why that one, gaps, the formula with its numbers, and the traces of the deciding events; of a group, what its Spaces contribute.")
        {
            Parameters =
            [
                BoardParameters.Board, Id, Around(2),
                new(
                    "samples", "The most samples to show; only on the board of Spaces.",
                    ApiParameter.Number(0, ExplainApi.MostSamples, 100), 2),
                .. BoardParameters.All, .. CommonParameters.Waiting, CommonParameters.IfNoneMatch,
            ],
            Answers =
            [
                ReadAnswers.Board<Explanation>("The explanation.", "explainSpace", "explainHost"), ReadAnswers.NotModified, ReadAnswers.UnknownBoard,
                ReadAnswers.NotOnBoard, ReadAnswers.AsOfTooWide, .. ReadAnswers.Any,
            ],
        },
        new(
            "GET", $"{Path}/diff", "getDiff", Tags.Boards, "What changed between two moments of knowledge",
            "One window, read from what was known at either moment: which entries entered, left, changed or moved, and through which events.")
        {
            Parameters =
            [
                BoardParameters.Board, BoardParameters.AsOf with { Description = "The earlier moment.", IsRequired = true },
                BoardParameters.At("until", "The later moment; now by default."),
                .. BoardParameters.All.Where(parameter => parameter != BoardParameters.AsOf),
                CommonParameters.Limit(DiffsApi.MostChanges, 10, "changes"), .. CommonParameters.Waiting,
            ],
            Answers =
            [
                ReadAnswers.Found<DiffAnswer>("The changes.", "diff"), ReadAnswers.UnknownBoard, ReadAnswers.AsOfTooWide, .. ReadAnswers.Any,
            ],
        },
    ];

    private static ApiParameter Around(int otherwise) => new(
        "around", "How many neighbours on each side.", ApiParameter.Number(0, LeaderboardsApi.MostAround, otherwise), 1);
}
