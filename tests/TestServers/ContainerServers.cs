using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using SpacesPlatform.LocalInfrastructure;
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;

namespace SpacesPlatform.TestServers;

/// <summary>Servers in containers, which end with this process; when it is killed, Testcontainers' reaper ends them.</summary>
internal static class ContainerServers
{
    private const ushort ManagementPort = 15672;
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// xunit's runner fails a process that takes more than 10 s to exit. The engine goes on removing what it was asked to remove.
    /// </summary>
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    /// <summary>The image of Postgres, in the shape of the official one.</summary>
    public static string PostgresImage => Image("TEST_POSTGRES_IMAGE", "postgres:17-alpine");

    /// <summary>The image of RabbitMQ with its management, in the shape of the official one.</summary>
    public static string RabbitMqImage => Image("TEST_RABBITMQ_IMAGE", "rabbitmq:4-management");

    /// <summary>Whether a container engine answers.</summary>
    public static bool EngineAnswers() => TestcontainersSettings.OS.DockerEndpointAuthConfig is not null;

    public static async Task<Servers> StartAsync(bool postgres, bool rabbitMq)
    {
        if (!EngineAnswers())
        {
            throw new LocalInfrastructureException(
                $"No container engine answers: start one, set DOCKER_HOST (and DOCKER_API_VERSION for an old one), or set "
                + $"{ServerKinds.Variable}=local.");
        }

        var stats = postgres ? Postgres() : null;
        var broker = rabbitMq ? RabbitMq() : null;
        IContainer[] containers = [.. new IContainer?[] { stats, broker }.OfType<IContainer>()];
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(containers);
        using var deadline = new CancellationTokenSource(StartTime);
        await Task.WhenAll(containers.Select(container => container.StartAsync(deadline.Token)));
        return new(
            stats?.GetConnectionString(),
            broker is null ? null : new Uri(broker.GetConnectionString()),
            broker is null ? null : new Uri($"http://{broker.Hostname}:{broker.GetMappedPublicPort(ManagementPort)}"),
            Folder: null,
            containers);
    }

    private static PostgreSqlContainer Postgres() =>
        new PostgreSqlBuilder(PostgresImage)
            .WithDatabase(new PostgresOptions().Database)
            .WithCommand("-c", $"max_connections={new PostgresOptions().MaxConnections}")
            .Build();

    private static RabbitMqContainer RabbitMq() =>
        new RabbitMqBuilder(RabbitMqImage)
            .WithPortBinding(ManagementPort, assignRandomHostPort: true)
            .Build();

    private static string Image(string variable, string usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } image ? image : usual;

    private static void Stop(IContainer[] containers) =>
        Task.WhenAll(containers.Select(container => container.DisposeAsync().AsTask())).Wait(StopTime);
}
