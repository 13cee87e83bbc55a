using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpacesPlatform.Ingest.Data;
using SpacesPlatform.Platform.Tests.Pipeline;
using SpacesPlatform.StatsMigrator.Roles;

namespace SpacesPlatform.Platform.Tests.Roles;

/// <summary>Roles for the services on a database of a test's own, as the migrator makes them.</summary>
internal sealed class TestRoles : IAsyncDisposable
{
    private readonly StatsDatabase database;

    private TestRoles(StatsDatabase database)
    {
        this.database = database;
        var mark = Guid.NewGuid().ToString("N")[..12];
        (Options.Stats.Name, Options.Stats.Password) = ($"stats \"{mark}\"", $"it's {mark} 비밀");
        (Options.Ingest.Name, Options.Ingest.Password) = ($"ingest_{mark}", mark);
    }

    public RolesOptions Options { get; } = new();

    public string Stats => ConnectionString(Options.Stats);

    public string Ingest => ConnectionString(Options.Ingest);

    public static async Task<TestRoles> MakeAsync(StatsDatabase database)
    {
        await using (var context = IngestDatabase.Context(database.DataSource))
        {
            await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        }

        var roles = new TestRoles(database);
        await roles.EnsureAsync();
        return roles;
    }

    public Task<IReadOnlyList<string>> EnsureAsync() =>
        new ServiceRoles(database.DataSource, Options).EnsureAsync(TestContext.Current.CancellationToken);

    /// <summary>Roles belong to the server and not to the database: they are taken away again.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var name in new[] { Options.Stats.Name, Options.Ingest.Name })
        {
            var quoted = '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
            await using var command = database.DataSource.CreateCommand($"DROP OWNED BY {quoted}; DROP ROLE {quoted}");
            await command.ExecuteNonQueryAsync();
        }
    }

    private string ConnectionString(RoleOptions role) => new NpgsqlConnectionStringBuilder(database.ConnectionString)
    {
        Username = role.Name,
        Password = role.Password,
        Pooling = false,
    }.ConnectionString;
}
