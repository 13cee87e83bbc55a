using SpacesPlatform.ApiDescription;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Groups;
using SpacesPlatform.Stats.Live;
using SpacesPlatform.Stats.Spaces;

namespace SpacesPlatform.Stats.Describing;

/// <summary>The reads of single things, and of what is live.</summary>
internal static class SpaceOperations
{
    public static readonly IReadOnlyList<ApiOperation> All =
    [
        One<SpaceAnswer>("/v1/spaces/{id}", "getSpace", "A Space with its metrics", CommonParameters.IdOf("the Space", "1W9DwubWljDVR"), "space_unknown", "Space", "space"),
        One<TimelineAnswer>(
            "/v1/spaces/{id}/timeline", "getTimeline", "The listener curve of a Space", CommonParameters.IdOf("the Space", "1W9DwubWljDVR"), "space_unknown", "Space", "timeline"),
        One<HostAnswer>("/v1/hosts/{id}", "getHost", "An account as a host", CommonParameters.IdOf("the account", "1033050322286799766"), "account_unknown", "account", "host"),
        One<GroupAnswer>(
            "/v1/hashtags/{tag}", "getHashtag", "All of a hashtag",
            CommonParameters.IdOf("the hashtag", "oscars") with { Name = "tag", Description = "The hashtag, with or without its `#` (`%23`)." },
            "hashtag_unknown", "hashtag", "hashtag"),
        One<GroupAnswer>("/v1/series/{id}", "getSeries", "All of a series", CommonParameters.IdOf("the series", "kcon-tact-talk-shows"), "series_unknown", "series", "series"),
        new(
            "GET", "/v1/live", "getLive", Tags.Spaces, "Spaces that are live now",
            "Started, not ended and sampled within twice the longest hold, by current listeners.")
        {
            Parameters = [CommonParameters.Limit(LiveApi.Most, LiveApi.Most, "Spaces"), .. CommonParameters.Waiting],
            Answers = [ReadAnswers.Found<LiveAnswer>("Who is live.", "live"), .. ReadAnswers.Any],
        },
    ];

    private static ApiOperation One<T>(string path, string id, string summary, ApiParameter parameter, string code, string what, string example) =>
        new("GET", path, id, Tags.Spaces, summary, $"{summary}, as of now.")
        {
            Parameters = [parameter, .. CommonParameters.Waiting],
            Answers = [ReadAnswers.Found<T>($"{summary}.", example), ReadAnswers.Unknown(code, what), .. ReadAnswers.Any],
        };
}
