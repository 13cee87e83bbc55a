using Npgsql;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.TestServers;

/// <summary>
/// A Postgres and a RabbitMQ for the tests of one process: those of <c>ConnectionStrings__stats</c> and
/// <c>ConnectionStrings__rabbitmq</c> where set; else private ones, when installed here; else containers, when an engine
/// answers; else the distribution's are installed. <c>TEST_SERVERS</c> forces <c>local</c> or <c>containers</c>. They end
/// with the process, in whatever way it ends.
/// </summary>
public sealed class TestInfrastructure
{
    private static readonly Lazy<Task<TestInfrastructure>> Shared = new(StartAsync);

    private readonly Servers _started;

    private TestInfrastructure(string stats, Uri rabbitMq, Servers started)
    {
        StatsConnectionString = stats;
        RabbitMqUri = rabbitMq;
        _started = started;
    }

    /// <summary>The Npgsql connection string of a database that all tests of the process share.</summary>
    public string StatsConnectionString { get; }

    /// <summary>The amqp URI of the virtual host that all tests of the process share.</summary>
    public Uri RabbitMqUri { get; }

    /// <summary>The management URL of RabbitMQ, where it is known.</summary>
    public Uri? RabbitMqManagementUrl => _started.Management ?? ExternalManagementUrl;

    /// <summary>The temporary folder, where servers of this machine were started.</summary>
    public string? Folder => _started.Folder;

    private static Uri? ExternalManagementUrl =>
        Environment.GetEnvironmentVariable("RABBITMQ_MANAGEMENT") is { Length: > 0 } url ? new Uri(url) : null;

    /// <summary>Starts the servers at the first call; later calls give the same.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="LocalInfrastructureException">A server is missing and can't be installed, or did not start.</exception>
    public static Task<TestInfrastructure> GetAsync(CancellationToken cancellationToken) =>
        Shared.Value.WaitAsync(cancellationToken);

    /// <summary>Makes an empty database for one test, and gives its connection string.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await PostgresDatabase.CreateAsync(StatsConnectionString, name, cancellationToken);
        return new NpgsqlConnectionStringBuilder(StatsConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>
    /// Makes an empty virtual host for one test and gives its amqp URI. On a RabbitMQ of the environment it needs the
    /// variable <c>RABBITMQ_MANAGEMENT</c> with the management URL.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LocalInfrastructureException">The management URL of the given RabbitMQ is not known.</exception>
    public async Task<Uri> CreateVirtualHostAsync(CancellationToken cancellationToken)
    {
        var url = RabbitMqManagementUrl ?? throw new LocalInfrastructureException(
            "ConnectionStrings__rabbitmq is set, so a test's virtual host needs RABBITMQ_MANAGEMENT=http://host:15672 too.");
        var name = $"test-{Guid.NewGuid():N}";
        var user = RabbitMqUri.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        using var management = new RabbitMqManagement(url, user[0], user.ElementAtOrDefault(1) ?? "");
        await management.CreateVirtualHostAsync(name, cancellationToken);
        return new UriBuilder(RabbitMqUri) { Path = name }.Uri;
    }

    private static async Task<TestInfrastructure> StartAsync()
    {
        var stats = ExternalServers.Stats;
        var rabbitMq = ExternalServers.RabbitMq;
        var started = stats is not null && rabbitMq is not null
            ? new Servers(null, null, null, null, null)
            : await StartAsync(stats is null, rabbitMq is null);
        return new TestInfrastructure(stats ?? started.Stats!, rabbitMq ?? started.RabbitMq!, started);
    }

    private static Task<Servers> StartAsync(bool postgres, bool rabbitMq)
    {
        var forced = Environment.GetEnvironmentVariable(ServerKinds.Variable);
        var installed = ServerPackages.Missing(postgres, rabbitMq).Count == 0;
        return ServerKinds.Choose(forced, installed, ContainerServers.EngineAnswers) == ServerKind.Containers
            ? ContainerServers.StartAsync(postgres, rabbitMq)
            : LocalServers.StartAsync(postgres, rabbitMq);
    }
}
