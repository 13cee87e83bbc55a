using Microsoft.Extensions.Configuration;
using Npgsql;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.AppHost.Servers;

/// <summary>Postgres and RabbitMQ as processes of this machine, with their data beside the AppHost.</summary>
internal sealed class LocalServers : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Lazy<Task<ProcessScope>> _scope;

    private LocalServers(string folder)
    {
        _folder = folder;
        _scope = new(OpenAsync);
    }

    /// <summary>Adds both; they start with the app, in the folder of the setting <c>LocalInfrastructure:Folder</c>.</summary>
    public static PlatformServers AddTo(IDistributedApplicationBuilder builder)
    {
        var folder = builder.Configuration["LocalInfrastructure:Folder"] ?? Path.Combine("..", ".data", "apphost");
        var servers = new LocalServers(Path.GetFullPath(folder, builder.AppHostDirectory));
        var postgres = builder.AddLocalServer("postgres", "Database", servers.StartPostgresAsync);
        var broker = builder.AddLocalServer("rabbitmq", "MailMultiple", servers.StartRabbitMqAsync);
        var database = builder.AddConnectionString("stats-db", ReferenceExpression.Create($"{postgres.Resource}"));
        var address = ReferenceExpression.Create($"{postgres.Resource.Part(AddressOf)}");
        return new PlatformServers(database.WithParentRelationship(postgres), address, broker, servers);
    }

    public async ValueTask DisposeAsync()
    {
        if (_scope.IsValueCreated && _scope.Value.IsCompletedSuccessfully)
        {
            await (await _scope.Value).DisposeAsync();
        }
    }

    private static string AddressOf(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return $"Host={settings.Host};Port={settings.Port}";
    }

    private async Task<StartedServer> StartPostgresAsync(CancellationToken cancellationToken)
    {
        var options = new PostgresOptions { Database = PlatformServers.DatabaseName };
        var server = await PostgresServer.StartAsync(await _scope.Value, options, cancellationToken);
        return new StartedServer(server, server.ConnectionString);
    }

    private async Task<StartedServer> StartRabbitMqAsync(CancellationToken cancellationToken)
    {
        var server = await RabbitMqServer.StartAsync(await _scope.Value, new RabbitMqOptions(), cancellationToken);
        return new StartedServer(server, server.ConnectionUri.OriginalString, server.ManagementUrl);
    }

    private async Task<ProcessScope> OpenAsync()
    {
        var scope = await ProcessScope.OpenAsync(_folder, removeFolder: false, CancellationToken.None);
        try
        {
            var log = Path.Combine(_folder, "install.log");
            await PackageInstaller.EnsureAsync(
                postgres: true, rabbitMq: true, log, allowed: true, Console.Out.WriteLine, CancellationToken.None);
            return scope;
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }
}
