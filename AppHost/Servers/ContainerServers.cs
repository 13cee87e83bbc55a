using SpacesPlatform.AppHost.Compose;

namespace SpacesPlatform.AppHost.Servers;

/// <summary>Postgres and RabbitMQ as containers, which stay between runs together with their data.</summary>
internal static class ContainerServers
{
    public static PlatformServers AddTo(IDistributedApplicationBuilder builder)
    {
        // What is published must not depend on where this tree lies, as the names that Aspire makes for volumes do.
        var isPublished = builder.ExecutionContext.IsPublishMode;
        var postgres = builder.AddPostgres("postgres")
            .WithDataVolume(isPublished ? "postgres-data" : null)
            .WithEnvironment("POSTGRES_DB", PlatformServers.DatabaseName)
            .WithLifetime(ContainerLifetime.Persistent)
            .PublishAsServer("pg_isready", "--quiet", "--host", "127.0.0.1", "--username", "postgres");
        var broker = builder.AddRabbitMQ("rabbitmq")
            .WithManagementPlugin()
            .WithDataVolume(isPublished ? "rabbitmq-data" : null)
            .WithUrlForEndpoint("management", url => url.DisplayText = "Management")
            .WithLifetime(ContainerLifetime.Persistent)
            .PublishAsServer("rabbitmq-diagnostics", "--quiet", "check_port_connectivity");
        var address = ReferenceExpression.Create($"Host={postgres.Resource.Host};Port={postgres.Resource.Port}");
        return new PlatformServers(postgres.AddDatabase("stats-db", PlatformServers.DatabaseName), address, broker);
    }
}
