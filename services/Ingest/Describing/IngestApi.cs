using SpacesPlatform.ApiDescription;

namespace SpacesPlatform.Ingest.Describing;

/// <summary>What integrations can do over HTTP.</summary>
internal static class IngestApi
{
    /// <summary>Settings without which the service would not start while the build describes it; nothing connects.</summary>
    public static readonly IReadOnlyDictionary<string, string?> StandIns = new Dictionary<string, string?>
    {
        ["ConnectionStrings:ingest"] = "Host=localhost",
        ["ConnectionStrings:rabbitmq"] = "amqp://localhost",
    };

    public static ApiDocument Document { get; } = new(
        [("Events", "Sending events, and what became of them.")], EventOperations.All)
    {
        Schemas = EventSchemaComponents.All,
    };

    /// <summary>While the build describes the service: all that is added so far rests, and the document is made.</summary>
    public static void AddDescription(this IHostApplicationBuilder builder)
    {
        if (ApiDescriptionExtensions.IsDescribing)
        {
            builder.RestWhenDescribing();
            builder.Services.AddOpenApi("v1", options => options.Describe(Document));
        }
    }
}
