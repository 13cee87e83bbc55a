using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>Who was the first of a category to host a Space, or to speak in one.</summary>
internal static class FirstsApi
{
    public static void MapFirsts(this RouteGroupBuilder reads) => reads.MapGet("/firsts", GetAsync);

    private static async Task<Results<Ok<FirstAnswer>, Ok<FirstsAnswer>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        HttpContext http, FirstQueryParser parser, BoardSnapshots snapshots, CancellationToken cancellationToken)
    {
        var given = new QueryReader(http.Request.Query).Common();
        var query = parser.Parse(given);
        if (given.Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        if (await http.IsCurrentAsync(query.Spaces, snapshots, null, cancellationToken))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        await using var snapshot = await snapshots.OpenAsync(query.Spaces, null, cancellationToken);
        if (http.Revalidate(query.Spaces, await snapshot.RevisionAsync(cancellationToken)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return query.Category is { } category
            ? TypedResults.Ok(await FirstAnswers.OneAsync(snapshot, query, category, cancellationToken))
            : TypedResults.Ok(await FirstAnswers.AllAsync(snapshot, query, cancellationToken));
    }
}
