using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.MetricCatalog;

/// <summary>What the metrics mean.</summary>
internal static class MetricCatalogApi
{
    /// <summary>Adds how sentences speak of the metrics, checked at start.</summary>
    public static void AddMetricCatalog(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MetricWordings>()
            .Configure<IConfiguration>(
                (options, configuration) => configuration.GetSection(MetricWordings.Section).Bind(options.ByMetric))
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MetricWordings>, MetricWordingsValidator>();
    }

    public static void MapMetricCatalog(this RouteGroupBuilder reads) => reads.MapGet("/metrics", Get);

    private static Results<Ok<MetricsAnswer>, ProblemHttpResult> Get(HttpRequest request)
    {
        var faults = new QueryReader(request.Query).Common().Faults();
        return faults.Count > 0 ? ReadProblems.InvalidQuery(faults) : TypedResults.Ok(new MetricsAnswer(MetricDefinitions.All));
    }
}
