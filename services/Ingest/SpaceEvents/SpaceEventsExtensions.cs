using SpacesPlatform.Ingest.SpaceEvents.Publishing;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>What taking in events needs.</summary>
internal static class SpaceEventsExtensions
{
    public static IHostApplicationBuilder AddSpaceEvents(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<BodyOptions>().BindConfiguration(BodyOptions.Section)
            .Validate(
                options => options.BodyTimeout > TimeSpan.Zero && options.BodyTimeout <= BodyOptions.LongestBodyTimeout,
                $"Ingest:BodyTimeout must be above 0 and at most {BodyOptions.LongestBodyTimeout}.")
            .ValidateOnStart();
        builder.Services.AddSingleton<BodyReader>();
        builder.Services.AddSingleton<EventsRequestReader>();
        builder.Services.AddSingleton<IdempotencyKeys>();
        builder.Services.AddSingleton<IngestTelemetry>();
        builder.Services.AddSingleton<IEventPublisher, BusEventPublisher>();
        builder.Services.AddSingleton<ConfirmedPublishing>();
        return builder;
    }
}
