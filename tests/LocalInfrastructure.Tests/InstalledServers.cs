using SpacesPlatform.LocalInfrastructure.Tests;

[assembly: AssemblyFixture(typeof(InstalledServers))]

namespace SpacesPlatform.LocalInfrastructure.Tests;

/// <summary>On a new machine the servers under test have to be installed first.</summary>
public sealed class InstalledServers : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        using var folder = new TemporaryFolder();
        await PackageInstaller.EnsureAsync(
            postgres: true,
            rabbitMq: true,
            Path.Combine(folder.Path, "install.log"),
            allowed: true,
            Console.Error.WriteLine,
            CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
