using Microsoft.AspNetCore.Server.Kestrel.Core;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>What taking in events needs.</summary>
internal static class SpaceEventsExtensions
{
    /// <summary>What the server may hold of a body that waits to be read, which <see cref="BodyMemory"/> does not see.</summary>
    private const long UnreadBytes = 128 * 1024;

    public static IHostApplicationBuilder AddSpaceEvents(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<BodyOptions>().BindConfiguration(BodyOptions.Section)
            .Validate(
                options => options.BodyTimeout > TimeSpan.Zero && options.BodyTimeout <= BodyOptions.LongestBodyTimeout,
                $"Ingest:BodyTimeout must be above 0 and at most {BodyOptions.LongestBodyTimeout}.")
            .Validate(
                options => options.BodyMemoryMebibytes is >= BodyOptions.LeastBodyMemory and <= BodyOptions.MostBodyMemory,
                $"Ingest:BodyMemoryMebibytes must be from {BodyOptions.LeastBodyMemory} to {BodyOptions.MostBodyMemory}.")
            .ValidateOnStart();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBufferSize = UnreadBytes);
        builder.Services.AddSingleton<BodyMemory>();
        builder.Services.AddSingleton<BodyReader>();
        builder.Services.AddSingleton<EventsRequestReader>();
        builder.Services.AddSingleton<IdempotencyKeys>();
        builder.Services.AddSingleton<IngestTelemetry>();
        builder.Services.AddSingleton<IEventPublisher, BusEventPublisher>();
        builder.Services.AddSingleton<ConfirmedPublishing>();
        return builder;
    }
}
