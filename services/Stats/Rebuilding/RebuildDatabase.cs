using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>Sessions that look for a table in the schema of the rebuild first, then where the live tables are.</summary>
internal sealed class RebuildDatabase : IAsyncDisposable
{
    public const string Application = "stats-rebuild";

    private readonly ApplyDatabase database;

    private RebuildDatabase(string connectionString, string live, int migrations)
    {
        Live = live;
        Migrations = migrations;
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = $"{RebuildSchema.Name}, {live}",

            // Some statements read whole tables.
            CommandTimeout = 0,
        };
        database = new(builder.ConnectionString, Application, AccountRebuild.CreateStaging);
    }

    /// <summary>The schema of the live tables, as SQL writes it.</summary>
    public string Live { get; }

    /// <summary>How many migrations have made the live tables what they are.</summary>
    public int Migrations { get; }

    /// <exception cref="RebuildException">The database has not the schema that this build knows.</exception>
    public static async Task<RebuildDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var context = new StatsDbContext(
            (DbContextOptions<StatsDbContext>)new DbContextOptionsBuilder<StatsDbContext>().UseStatsDatabase(dataSource).Options);
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (!known.SetEquals(applied))
        {
            throw new RebuildException(known.IsSubsetOf(applied)
                ? "the database was migrated by a newer version: rebuild with that one."
                : "the database is not migrated: run the migrator without arguments first.");
        }

        await using var command = dataSource.CreateCommand(
            "SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = 'spaces'::regclass");
        return new(connectionString, (string)(await command.ExecuteScalarAsync(cancellationToken))!, known.Count);
    }

    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => database.OpenAsync(cancellationToken);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
