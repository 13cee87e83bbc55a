namespace SpacesPlatform.Stats.Backlog;

internal static class BacklogExtensions
{
    /// <summary>Adds the metrics of what waits in the queues and in the outbox.</summary>
    public static void AddBacklog(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BacklogGauges>();
        builder.Services.AddSingleton(_ => new BrokerQueues(builder.Configuration.GetConnectionString("rabbitmq")!));
        builder.Services.AddHostedService<BacklogWorker>();
    }
}
