using SpacesPlatform.ApiDescription;

namespace SpacesPlatform.Stats.Describing;

/// <summary>What the reads of the API are.</summary>
internal static class StatsApi
{
    /// <summary>Settings without which the service would not start while the build describes it; nothing connects.</summary>
    public static readonly IReadOnlyDictionary<string, string?> StandIns = new Dictionary<string, string?>
    {
        ["ConnectionStrings:stats"] = "Host=localhost",
        ["ConnectionStrings:rabbitmq"] = "amqp://localhost",
    };

    public static ApiDocument Document { get; } = new(Tags.All, [.. Reads(), .. HealthOperations.All]) { Fields = FieldTexts.All };

    /// <summary>While the build describes the service: all that is added so far rests, and the document is made.</summary>
    public static void AddDescription(this IHostApplicationBuilder builder)
    {
        if (ApiDescriptionExtensions.IsDescribing)
        {
            builder.RestWhenDescribing();
            builder.Services.AddOpenApi("v1", options => options.Describe(Document));
        }
    }

    private static IEnumerable<ApiOperation> Reads() =>
        BoardOperations.All.Concat(ClaimOperations.All).Concat(SpaceOperations.All).Concat(CatalogOperations.All)
            .Select(operation => operation with { Security = SecuritySchemes.Reading });
}
