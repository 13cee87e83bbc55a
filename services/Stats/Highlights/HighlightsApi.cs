using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>The report on a period, as JSON or as Markdown.</summary>
internal static class HighlightsApi
{
    private const string Json = "application/json";

    public static void MapHighlights(this RouteGroupBuilder reads) => reads.MapGet("/highlights", GetAsync);

    private static async Task<Results<Ok<HighlightsAnswer>, ContentHttpResult, ProblemHttpResult>> GetAsync(
        HttpContext http, HighlightsQueryParser parser, BoardSnapshots snapshots, HighlightsWriter writer, CancellationToken cancellationToken)
    {
        var given = new QueryReader(http.Request.Query).Common();
        var query = parser.Parse(given);
        if (given.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        http.Response.Headers.Vary = HeaderNames.Accept;
        if (Preferred(http.Request) is not { } mediaType)
        {
            return NotAcceptable();
        }

        // Records and firsts are told from all Spaces, whichever period the report is on.
        await using var snapshot = await snapshots.OpenAsync(query.Spaces with { Window = default, Era = null }, null, cancellationToken);
        var report = await writer.WriteAsync(snapshot, query, cancellationToken);
        http.Response.Headers.CacheControl = http.Response.Headers.CacheControl.Count > 0 ? http.Response.Headers.CacheControl : "max-age=1";
        return mediaType == Json
            ? TypedResults.Ok(report)
            : TypedResults.Content(HighlightsMarkdown.Of(report), $"{HighlightsMarkdown.MediaType}; charset=utf-8");
    }

    public static ProblemHttpResult NotAcceptable() => ReadProblems.Of(
        StatusCodes.Status406NotAcceptable, "not_acceptable", $"The report comes as {Json} or as {HighlightsMarkdown.MediaType}: accept one of them.");

    /// <summary>What the reader accepts with the greatest quality; JSON where both are as welcome, null where neither is.</summary>
    private static string? Preferred(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted is not { Count: > 0 })
        {
            return Json;
        }

        var (json, markdown) = (Quality(accepted, new(Json)), Quality(accepted, new(HighlightsMarkdown.MediaType)));
        return json <= 0 && markdown <= 0 ? null : markdown > json ? HighlightsMarkdown.MediaType : Json;
    }

    /// <summary>Of the most specific range that a media type lies in, as RFC 9110 says.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> accepted, MediaTypeHeaderValue type) =>
        accepted.Where(range => type.IsSubsetOf(range))
            .OrderBy(range => range.MatchesAllTypes).ThenBy(range => range.MatchesAllSubTypes)
            .Select(range => range.Quality ?? 1).FirstOrDefault();
}
