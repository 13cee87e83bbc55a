using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpacesPlatform.Ingest.Data;
using SpacesPlatform.Platform.Tests.Pipeline;
using SpacesPlatform.Platform.Tests.Roles;

namespace SpacesPlatform.Platform.Tests.Recovery;

/// <summary>What pods of a new release ask the database before they start, each with its service's role.</summary>
public sealed class SchemaWaitTests : IAsyncLifetime
{
    private readonly StatsDatabase database = new();
    private TestRoles roles = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        roles = await TestRoles.MakeAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await roles.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Stats_waits_for_the_newest_migration_and_starts_on_a_newer_one()
    {
        await using var context = database.Context();

        await WaitsForAsync(context, "stats", roles.Stats);
    }

    [Fact]
    public async Task Ingest_waits_for_the_newest_migration_and_starts_on_a_newer_one()
    {
        await using var context = IngestDatabase.Context(database.DataSource);

        await WaitsForAsync(context, "ingest", roles.Ingest);
    }

    private static async Task WaitsForAsync(DbContext context, string service, string connectionString)
    {
        var applied = (await context.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken)).ToList();

        (await AskAsync(service, connectionString, applied[^1])).ShouldBeTrue();
        (await AskAsync(service, connectionString, applied[0])).ShouldBeTrue();
        (await AskAsync(service, connectionString, "99991231235959_NotYet")).ShouldBeFalse();
    }

    private static async Task<bool> AskAsync(string service, string connectionString, string migration)
    {
        var manifest = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Deploy", $"{service}.yaml"), TestContext.Current.CancellationToken);
        var query = Regex.Match(manifest, "name: SCHEMA_QUERY\n +value: (SELECT .+)\n").Groups[1].Value;
        query.ShouldContain("$(MIGRATION)");
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var command = dataSource.CreateCommand(query.Replace("$(MIGRATION)", migration));
        return (bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
