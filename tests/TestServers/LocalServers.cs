using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.TestServers;

/// <summary>Private servers of the programs on this machine, in a temporary folder.</summary>
internal static class LocalServers
{
    public static async Task<Servers> StartAsync(bool postgres, bool rabbitMq)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"spacesplatform-tests-{Guid.NewGuid():N}");
        var scope = await ProcessScope.OpenAsync(folder, removeFolder: true, CancellationToken.None);
        await PackageInstaller.EnsureAsync(
            postgres, rabbitMq, Path.Combine(folder, "install.log"), allowed: true, Console.Error.WriteLine, CancellationToken.None);
        var stats = postgres
            ? PostgresServer.StartAsync(scope, new PostgresOptions { Fast = true }, CancellationToken.None)
            : null;
        var broker = rabbitMq ? RabbitMqServer.StartAsync(scope, new RabbitMqOptions(), CancellationToken.None) : null;
        var statsServer = stats is null ? null : await stats;
        var brokerServer = broker is null ? null : await broker;
        return new(statsServer?.ConnectionString, brokerServer?.ConnectionUri, brokerServer?.ManagementUrl, folder, scope);
    }
}
