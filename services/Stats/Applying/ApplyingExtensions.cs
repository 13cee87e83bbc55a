using SpacesPlatform.ServiceDefaults.Bus;
using SpacesPlatform.Stats.Consumers;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Outbox;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Applying;

internal static class ApplyingExtensions
{
    /// <summary>Adds the pipeline from the events queue to the committed projections, and the outbox.</summary>
    public static void AddApplying(this IHostApplicationBuilder builder)
    {
        builder.AddProjections();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        builder.Services.AddSingleton<StatsTelemetry>();
        builder.Services.AddSingleton(_ => new ApplyDatabase(builder.Configuration.GetConnectionString("stats")!));
        builder.Services.AddSingleton<SpaceStep>();
        builder.Services.AddSingleton<BatchTransaction>();
        builder.Services.AddSingleton<FailureTransaction>();
        builder.Services.AddSingleton<BatchApplier>();
        builder.Services.AddSingleton<ApplyQueue>();

        // Services stop in reverse: the bus first, while the worker still finishes what the bus waits for.
        builder.Services.AddHostedService<ApplyWorker>();
        builder.Services.AddHostedService<VersionCleaner>();
        builder.AddPlatformBus(EventConsumers.Add, EventConsumers.UseEndpoint);
        builder.Services.AddHostedService<OutboxDispatcher>();
    }

    /// <summary>Adds the pure computation of projections with its settings.</summary>
    public static void AddProjections(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section)
            .Validate(options => options.LongestHold > TimeSpan.Zero, $"{MetricsOptions.Section}:LongestHold must be positive, such as 00:05:00")
            .ValidateOnStart();
        builder.Services.AddSingleton(services =>
            new SpaceProjector(services.GetRequiredService<Microsoft.Extensions.Options.IOptions<MetricsOptions>>().Value.LongestHold));
    }
}
