using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Groups;

/// <summary>Hashtags and series.</summary>
internal static class GroupsApi
{
    public static void MapGroups(this RouteGroupBuilder reads)
    {
        reads.MapGet("/hashtags/{tag}", GetHashtagAsync);
        reads.MapGet("/series/{id}", GetSeriesAsync);
    }

    private static async Task<Results<Ok<GroupAnswer>, ProblemHttpResult>> GetHashtagAsync(
        string tag, HttpRequest request, GroupReader groups, CancellationToken cancellationToken)
    {
        if (new QueryReader(request.Query).Common().Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        return HashtagParameter.Normalized(tag) is { } hashtag && await groups.FindHashtagAsync(hashtag, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : ReadProblems.Unknown("hashtag_unknown", "hashtag", tag);
    }

    private static async Task<Results<Ok<GroupAnswer>, ProblemHttpResult>> GetSeriesAsync(
        string id, HttpRequest request, GroupReader groups, CancellationToken cancellationToken)
    {
        if (new QueryReader(request.Query).Common().Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        return await groups.FindSeriesAsync(id, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : ReadProblems.Unknown("series_unknown", "series", id);
    }
}
