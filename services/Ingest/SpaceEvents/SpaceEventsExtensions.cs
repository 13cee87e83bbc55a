using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>What taking in events needs.</summary>
internal static class SpaceEventsExtensions
{
    public static IHostApplicationBuilder AddSpaceEvents(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IngestTelemetry>();
        builder.Services.AddSingleton<IEventPublisher, BusEventPublisher>();
        builder.Services.AddSingleton<ConfirmedPublishing>();
        return builder;
    }
}
