using Npgsql;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>Postgres and RabbitMQ: private ones, or those that the environment names.</summary>
internal sealed record Backends(string Stats, Uri RabbitMq, PostgresServer? PostgresServer, RabbitMqServer? RabbitMqServer)
{
    public static async Task<Backends> StartAsync(DataFolder folder, bool mayInstall, CancellationToken cancellationToken)
    {
        var stats = ExternalServers.Stats;
        var rabbitMq = ExternalServers.RabbitMq;
        await PackageInstaller.EnsureAsync(
            stats is null, rabbitMq is null, folder.Log("install"), mayInstall, Terminal.Line, cancellationToken);

        var postgresStart = stats is null
            ? PostgresServer.StartAsync(folder.Scope, new PostgresOptions { LogFile = folder.Log("postgres") }, cancellationToken)
            : null;
        var brokerStart = rabbitMq is null
            ? RabbitMqServer.StartAsync(folder.Scope, new RabbitMqOptions { LogFile = folder.Log("rabbitmq") }, cancellationToken)
            : null;
        await Task.WhenAll(new Task?[] { postgresStart, brokerStart }.OfType<Task>());
        var postgres = postgresStart is null ? null : await postgresStart;
        var broker = brokerStart is null ? null : await brokerStart;
        var backends = new Backends(stats ?? postgres!.ConnectionString, rabbitMq ?? broker!.ConnectionUri, postgres, broker);
        Terminal.Done(postgres is null ? "Postgres: the one of ConnectionStrings__stats" : $"Postgres at {backends.PostgresUrl}");
        Terminal.Done(broker is null ? "RabbitMQ: the one of ConnectionStrings__rabbitmq" : $"RabbitMQ at {backends.RabbitMqUrl.ToString().TrimEnd('/')}");
        return backends;
    }

    /// <summary>Where Postgres is, without credentials.</summary>
    public Uri PostgresUrl
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(Stats);
            return new Uri($"postgres://{settings.Host}:{settings.Port}/{settings.Database}");
        }
    }

    /// <summary>Where RabbitMQ is, without credentials.</summary>
    public Uri RabbitMqUrl => new($"{RabbitMq.Scheme}://{RabbitMq.Authority}{RabbitMq.AbsolutePath.TrimEnd('/')}");
}
