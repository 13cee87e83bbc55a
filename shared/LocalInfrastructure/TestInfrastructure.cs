namespace SpacesPlatform.LocalInfrastructure;

/// <summary>
/// A Postgres and a RabbitMQ for the tests of one process: those of <c>ConnectionStrings__stats</c> and
/// <c>ConnectionStrings__rabbitmq</c> where set, else private ones in a temporary folder, installed when missing. They end,
/// and the folder goes, when the process ends, in whatever way.
/// </summary>
public sealed class TestInfrastructure
{
    private static readonly Lazy<Task<TestInfrastructure>> Shared = new(StartAsync);

    private readonly RabbitMqServer? _rabbitMq;

    // Keeps the pipe to the guardian open.
    private readonly ProcessScope? _scope;

    private TestInfrastructure(
        string stats, Uri rabbitMq, RabbitMqServer? rabbitMqServer, ProcessScope? scope)
    {
        StatsConnectionString = stats;
        RabbitMqUri = rabbitMq;
        _rabbitMq = rabbitMqServer;
        _scope = scope;
    }

    /// <summary>The Npgsql connection string of a database that all tests of the process share.</summary>
    public string StatsConnectionString { get; }

    /// <summary>The amqp URI of the virtual host that all tests of the process share.</summary>
    public Uri RabbitMqUri { get; }

    /// <summary>The management URL of RabbitMQ, where it was started here.</summary>
    public Uri? RabbitMqManagementUrl => _rabbitMq?.ManagementUrl;

    /// <summary>The temporary folder, where anything was started here.</summary>
    public string? Folder => _scope?.Folder;

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
        return new Npgsql.NpgsqlConnectionStringBuilder(StatsConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>
    /// Makes an empty virtual host for one test and gives its amqp URI. On a RabbitMQ of the environment it needs the
    /// variable <c>RABBITMQ_MANAGEMENT</c> with the management URL.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LocalInfrastructureException">The management URL of the given RabbitMQ is not known.</exception>
    public async Task<Uri> CreateVirtualHostAsync(CancellationToken cancellationToken)
    {
        var name = $"test-{Guid.NewGuid():N}";
        if (_rabbitMq is not null)
        {
            return await _rabbitMq.CreateVirtualHostAsync(name, cancellationToken);
        }

        var url = Environment.GetEnvironmentVariable("RABBITMQ_MANAGEMENT")
            ?? throw new LocalInfrastructureException(
                "ConnectionStrings__rabbitmq is set, so a test's virtual host needs RABBITMQ_MANAGEMENT=http://host:15672 too.");
        var user = RabbitMqUri.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        using var management = new RabbitMqManagement(new Uri(url), user[0], user.ElementAtOrDefault(1) ?? "");
        await management.CreateVirtualHostAsync(name, cancellationToken);
        return new UriBuilder(RabbitMqUri) { Path = name }.Uri;
    }

    private static async Task<TestInfrastructure> StartAsync()
    {
        var stats = ExternalServers.Stats;
        var rabbitMq = ExternalServers.RabbitMq;
        if (stats is not null && rabbitMq is not null)
        {
            return new TestInfrastructure(stats, rabbitMq, null, null);
        }

        var folder = Path.Combine(Path.GetTempPath(), $"spacesplatform-tests-{Guid.NewGuid():N}");
        var scope = await ProcessScope.OpenAsync(folder, removeFolder: true, CancellationToken.None);
        await PackageInstaller.EnsureAsync(
            stats is null, rabbitMq is null, Path.Combine(folder, "install.log"), allowed: true, Console.Error.WriteLine, CancellationToken.None);
        var postgres = stats is null
            ? PostgresServer.StartAsync(scope, new PostgresOptions { Fast = true }, CancellationToken.None)
            : null;
        var broker = rabbitMq is null ? RabbitMqServer.StartAsync(scope, new RabbitMqOptions(), CancellationToken.None) : null;
        var postgresServer = postgres is null ? null : await postgres;
        var rabbitMqServer = broker is null ? null : await broker;
        return new TestInfrastructure(
            stats ?? postgresServer!.ConnectionString, rabbitMq ?? rabbitMqServer!.ConnectionUri, rabbitMqServer, scope);
    }
}
