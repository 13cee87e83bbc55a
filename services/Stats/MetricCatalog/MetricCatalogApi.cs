using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.MetricCatalog;

/// <summary>What the metrics mean.</summary>
internal static class MetricCatalogApi
{
    public static void MapMetricCatalog(this RouteGroupBuilder reads) => reads.MapGet("/metrics", Get);

    private static Results<Ok<MetricsAnswer>, ProblemHttpResult> Get(HttpRequest request)
    {
        var faults = new QueryReader(request.Query).Common().Faults();
        return faults.Count > 0 ? ReadProblems.InvalidQuery(faults) : TypedResults.Ok(new MetricsAnswer(MetricDefinitions.All));
    }
}
