using SpacesPlatform.ApiDescription;
using SpacesPlatform.Stats.Firsts;
using SpacesPlatform.Stats.Highlights;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Lift;
using SpacesPlatform.Stats.Pairings;
using SpacesPlatform.Stats.Records;
using SpacesPlatform.Stats.Shares;

namespace SpacesPlatform.Stats.Describing;

/// <summary>The reads that answer a claim, with evidence.</summary>
internal static class ClaimOperations
{
    public static readonly IReadOnlyList<ApiOperation> All =
    [
        new(
            "GET", "/v1/records", "getRecords", Tags.Claims, "The timeline of a record",
            "Every value that exceeded all earlier ones, whom it dethroned and by how much. Records of hosts rank single Spaces by their hosts.")
        {
            Parameters =
            [
                new("subject", "Whose records.", ApiParameter.OneOf([BoardSubject.Spaces.Id, BoardSubject.Hosts.Id], BoardSubject.Spaces.Id), "spaces"),
                BoardParameters.MetricOfSpaces, BoardParameters.TimeZone, BoardParameters.Era, BoardParameters.Category(), BoardParameters.Involvement,
                BoardParameters.AsOf, CommonParameters.Limit(RecordQueryParser.MostItems, RecordQueryParser.MostItems, "items, the newest"),
                .. CommonParameters.Waiting, CommonParameters.IfNoneMatch,
            ],
            Answers = [ReadAnswers.Board<RecordsAnswer>("The records.", "records"), ReadAnswers.NotModified, ReadAnswers.AsOfTooWide, .. ReadAnswers.Any],
        },
        new(
            "GET", "/v1/firsts", "getFirsts", Tags.Claims, "Who was the first to host or to speak",
            "Of accounts whose own categories match; without `category`, the first of every category.")
        {
            Parameters =
            [
                new("role", "As what.", ApiParameter.OneOf(FirstRole.All.Keys), "host") { IsRequired = true },
                BoardParameters.Category(), BoardParameters.Era, BoardParameters.AsOf, BoardParameters.TimeZone,
                .. CommonParameters.Waiting, CommonParameters.IfNoneMatch,
            ],
            Answers =
            [
                ReadAnswers.Board<FirstAnswer>("The first, or the firsts by category.", "first", "firsts") with
                {
                    Contents =
                    [
                        new("application/json", """{"anyOf":[{"$ref":"#/components/schemas/FirstAnswer"},{"$ref":"#/components/schemas/FirstsAnswer"}]}""",
                            ("first", Examples.Read("first")), ("firsts", Examples.Read("firsts"))),
                    ],
                },
                ReadAnswers.NotModified, ReadAnswers.AsOfTooWide, .. ReadAnswers.Any,
            ],
        },
        new(
            "GET", "/v1/shares", "getShare", Tags.Claims, "How many of the top N are of a category", "With the sentence that says so.")
        {
            Parameters =
            [
                new("subject", "Of which board.", ApiParameter.OneOf(ShareQueryParser.Subjects.Keys, BoardSubject.Spaces.Id), "spaces"),
                new("top", "N: how many of its first entries.", ApiParameter.Number(1, ShareQueryParser.MostTop, ShareQueryParser.DefaultTop), 5),
                BoardParameters.Category(text: "The category whose share it is.") with { IsRequired = true },
                BoardParameters.Category("within", "The board's category: the share lies within it."),
                BoardParameters.Metric with
                {
                    Description = "What ranks; growth has no share.",
                    Schema = ApiParameter.OneOf(Metrics.OfSpaces.Keys.Union(Metrics.OfGroups.Keys), Metrics.Default),
                },
                BoardParameters.CompareFrom, .. BoardParameters.Filter, .. CommonParameters.Waiting, CommonParameters.IfNoneMatch,
            ],
            Answers = [ReadAnswers.Board<ShareAnswer>("The share.", "share"), ReadAnswers.NotModified, ReadAnswers.AsOfTooWide, .. ReadAnswers.Any],
        },
        new(
            "GET", "/v1/highlights", "getHighlights", Tags.Claims, "The report of a period",
            "What its data prove and nothing else, each clause with its links; as JSON or as Markdown, as `Accept` prefers.")
        {
            Parameters = [.. BoardParameters.Window, BoardParameters.Category(), BoardParameters.AsOf, .. CommonParameters.Waiting],
            Answers =
            [
                ReadAnswers.Found<HighlightsAnswer>("The report.", "highlights") with
                {
                    Contents =
                    [
                        new("application/json", ApiContent.Reference(nameof(HighlightsAnswer)), ("report", Examples.Read("highlights"))),
                        new(HighlightsMarkdown.MediaType, """{"type":"string"}""", ("markdown", "# A title\n\nA sentence ([evidence](/v1/records)).\n")),
                    ],
                    Headers = [ApiHeaders.CacheControl],
                },
                ReadAnswers.Problem(HighlightsApi.NotAcceptable()), ReadAnswers.AsOfTooWide, .. ReadAnswers.Any,
            ],
        },
        new(
            "GET", "/v1/pairings", "getPairings", Tags.Claims, "Who spoke together", "In each of the newest Spaces, and in all of them.")
        {
            Parameters =
            [
                BoardParameters.Category(), .. BoardParameters.Filter, CommonParameters.Limit(PairingsApi.Most, 10, "Spaces and pairs"),
                .. CommonParameters.Waiting, CommonParameters.IfNoneMatch,
            ],
            Answers = [ReadAnswers.Board<PairingsAnswer>("Who spoke together.", "pairings"), ReadAnswers.NotModified, ReadAnswers.AsOfTooWide, .. ReadAnswers.Any],
        },
        new(
            "GET", "/v1/spaces/{id}/lift", "getLift", Tags.Claims, "What a Space drew beyond its hosts' usual audience",
            "Against the median of the hosts' Spaces in the 90 days before: an association, not a cause.")
        {
            Parameters = [CommonParameters.IdOf("the Space", "1W9DwubWljDVR"), .. CommonParameters.Waiting],
            Answers = [ReadAnswers.Found<LiftAnswer>("The lift.", "lift"), ReadAnswers.Unknown("space_unknown", "Space"), .. ReadAnswers.Any],
        },
    ];
}
