using Npgsql;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>
/// The schema that a rebuild builds in. Its tables have the names of the live ones; a session that looks there first runs the
/// statements of the projections as they are, and they reach the tables being built. Dropping the schema leaves no trace.
/// </summary>
internal static class RebuildSchema
{
    public const string Name = "stats_rebuild";

    /// <summary>No wrong row of a live table has this revision: a rebuilt row with it differs from the live one.</summary>
    public const long Differs = -1;

    public const string Drop = $"DROP SCHEMA IF EXISTS {Name} CASCADE";

    /// <summary>
    /// The list of what is still to be computed, by receipt, so that a chunk's events lie close together; and of what turned
    /// out different from the live rows.
    /// </summary>
    private const string Create =
        $"""
        CREATE SCHEMA {Name};
        CREATE UNLOGGED TABLE {Name}.todo (kind smallint, since timestamptz, id text COLLATE "C", PRIMARY KEY (kind, id));
        CREATE INDEX ON {Name}.todo (kind, since, id);
        CREATE UNLOGGED TABLE {Name}.changes (kind smallint, id text COLLATE "C", PRIMARY KEY (kind, id));
        """;

    /// <summary>Makes the schema anew, with empty tables like the live ones; a rebuild that was killed may have left one.</summary>
    public static async Task CreateAsync(
        NpgsqlConnection connection, string live, Projection projection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"{Drop}; {Create}", cancellationToken);

        // Spaces take their categories from the accounts, which are built for them even where they stay what they are.
        foreach (var table in (projection | Projection.Accounts).Tables())
        {
            await TableClone.MakeAsync(connection, live, table, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Gives the planner its statistics, and readers the visibility map, before anybody reads the tables.</summary>
    public static async Task VacuumAsync(NpgsqlConnection connection, Projection projection, CancellationToken cancellationToken)
    {
        foreach (var table in projection.Tables())
        {
            await ExecuteAsync(connection, $"VACUUM (ANALYZE) {Name}.{table}", cancellationToken);
        }
    }

    /// <summary>Puts the built tables in the place of the live ones, under the same names for everything.</summary>
    public static Task SwapAsync(NpgsqlConnection connection, string live, Projection projection, CancellationToken cancellationToken)
    {
        var moves = projection.Tables().Select(table => $"DROP TABLE {live}.{table}; ALTER TABLE {Name}.{table} SET SCHEMA {live}");
        return ExecuteAsync(connection, $"{string.Join("; ", moves)}; {Drop}", cancellationToken);
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
