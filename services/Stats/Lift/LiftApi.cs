using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Lift;

/// <summary>What a Space, tied in with something or not, drew beyond its hosts' usual audience.</summary>
internal static class LiftApi
{
    public static void MapLift(this RouteGroupBuilder reads) => reads.MapGet("/spaces/{id}/lift", GetAsync);

    private static async Task<Results<Ok<LiftAnswer>, ProblemHttpResult>> GetAsync(
        string id, HttpRequest request, BoardSnapshots snapshots, CancellationToken cancellationToken)
    {
        if (new QueryReader(request.Query).Common().Faults() is { Count: > 0 } faults)
        {
            return ReadProblems.InvalidQuery(faults);
        }

        await using var snapshot = await snapshots.OpenAsync(cancellationToken);
        var lift = await LiftReader.FindAsync(snapshot.Connection, id, cancellationToken);
        return lift is null ? ReadProblems.Unknown("space_unknown", "Space", id) : TypedResults.Ok(lift);
    }
}
