using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SpacesPlatform.Stats;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>A migrated stats database of its own on a real Postgres, emptied at will.</summary>
public sealed class StatsDatabase : IAsyncLifetime
{
    private static readonly IMeterFactory Meters =
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    private readonly List<ApplyDatabase> appliers = [];

    internal NpgsqlDataSource DataSource { get; private set; } = null!;

    internal string ConnectionString { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var infrastructure = await TestInfrastructure.GetAsync(TestContext.Current.CancellationToken);
        ConnectionString = await infrastructure.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        DataSource = NpgsqlDataSource.Create(ConnectionString);
        await using var context = Context();
        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var applier in appliers)
        {
            await applier.DisposeAsync();
        }

        await DataSource.DisposeAsync();
    }

    internal StatsDbContext Context() => new(
        (DbContextOptions<StatsDbContext>)new DbContextOptionsBuilder<StatsDbContext>().UseStatsDatabase(DataSource).Options);

    /// <summary>What one stats process writes with.</summary>
    internal BatchTransaction Transaction()
    {
        appliers.Add(new(ConnectionString));
        return new(appliers[^1], new SpaceStep(new SpaceProjector(TimeSpan.FromMinutes(5))), new StatsTelemetry(Meters, TimeProvider.System));
    }

    /// <summary>What answers are read from.</summary>
    internal BoardSnapshots Snapshots() => new(DataSource, new PastSpaces(new SpaceProjector(TimeSpan.FromMinutes(5))), TimeProvider.System);

    /// <summary>A moment, in whole milliseconds, after all that was applied; once this returns it has passed.</summary>
    internal async Task<DateTimeOffset> PassAsync()
    {
        await using var next = DataSource.CreateCommand("SELECT date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond'");
        var moment = (DateTime)(await next.ExecuteScalarAsync())!;
        await using var pass = DataSource.CreateCommand("SELECT pg_sleep_until($1)");
        pass.Parameters.Add(new() { Value = moment });
        await pass.ExecuteNonQueryAsync();
        return moment;
    }

    internal FailureTransaction Failures()
    {
        appliers.Add(new(ConnectionString));
        return new(appliers[^1]);
    }

    /// <summary>As new, but for the schema.</summary>
    internal async Task EmptyAsync()
    {
        await using var command = DataSource.CreateCommand(
            """
            TRUNCATE accounts, batches, entity_locks, event_conflicts, event_failures, event_identities, kept_events, outbox,
                     space_accounts, space_starts, space_versions, spaces;
            UPDATE current_revision SET value = 0;
            """);
        await command.ExecuteNonQueryAsync();
    }
}
