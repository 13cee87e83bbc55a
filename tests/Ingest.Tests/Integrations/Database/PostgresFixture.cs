using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpacesPlatform.Ingest.Data;
using SpacesPlatform.LocalInfrastructure;

[assembly: AssemblyFixture(typeof(SpacesPlatform.Ingest.Tests.Integrations.Database.PostgresFixture))]

namespace SpacesPlatform.Ingest.Tests.Integrations.Database;

/// <summary>A Postgres of these tests' own, with a database for each test; started when the first of them asks.</summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Lazy<Task<(ProcessScope Scope, PostgresServer Server)>> started = new(StartAsync);

    /// <summary>A server that a test may stop.</summary>
    internal static async Task<(ProcessScope Scope, PostgresServer Server)> StartAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var folder = Path.Combine(Path.GetTempPath(), $"spacesplatform-keys-{Guid.NewGuid():N}");
        var scope = await ProcessScope.OpenAsync(folder, removeFolder: true, patience.Token);
        await PackageInstaller.EnsureAsync(
            true, false, Path.Combine(folder, "install.log"), allowed: true, Console.Error.WriteLine, patience.Token);
        return (scope, await PostgresServer.StartAsync(scope, new PostgresOptions { Fast = true }, patience.Token));
    }

    /// <summary>The connection string of a migrated database of the test's own.</summary>
    internal async Task<string> CreateDatabaseAsync()
    {
        var connectionString = await CreateEmptyDatabaseAsync();
        await MigrateAsync(connectionString);
        return connectionString;
    }

    internal async Task<string> CreateEmptyDatabaseAsync() =>
        await (await started.Value).Server.CreateDatabaseAsync($"keys_{Guid.NewGuid():N}", TestContext.Current.CancellationToken);

    internal static async Task MigrateAsync(string connectionString)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var context = IngestDatabase.Context(dataSource);
        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            var (scope, server) = await started.Value;
            await server.DisposeAsync();
            await scope.DisposeAsync();
        }
    }
}
