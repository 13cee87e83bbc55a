using Npgsql;

namespace SpacesPlatform.StatsMigrator.Roles;

/// <summary>
/// Gives each service a role that may do what the service does and no more: neither may change the schema, and neither may
/// see what is the other's. Can be repeated; it is, after every migration, for the tables that are new.
/// </summary>
internal sealed class ServiceRoles(NpgsqlDataSource dataSource, RolesOptions options)
{
    /// <summary>Two migrators at a time would be in each other's way.</summary>
    private const string Lock = "SELECT pg_advisory_xact_lock(7320161126)";

    /// <summary>Which roles there are is known only where they are managed: until then everybody may come in as always.</summary>
    private const string Close =
        """
        REVOKE ALL ON DATABASE {0} FROM PUBLIC;
        REVOKE ALL ON SCHEMA public, ingest FROM PUBLIC;
        """;

    /// <summary>Staging tables are temporary. Partitions are reached through their parent, and made by the migrator.</summary>
    private const string Stats =
        """
        GRANT CONNECT, TEMPORARY ON DATABASE {0} TO {1};
        GRANT USAGE ON SCHEMA public TO {1};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {1};
        REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {1};
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {1};
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {1};
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO {1};
        """;

    private const string Ingest =
        """
        GRANT CONNECT ON DATABASE {0} TO {1};
        GRANT USAGE ON SCHEMA ingest TO {1};
        GRANT SELECT ON ingest.integrations, ingest.api_keys, ingest.webhook_secrets, ingest."__EFMigrationsHistory" TO {1};
        """;

    /// <summary>The names of the roles that were made or updated.</summary>
    /// <exception cref="PostgresException">The migrator's role may not do that.</exception>
    public async Task<IReadOnlyList<string>> EnsureAsync(CancellationToken cancellationToken)
    {
        (RoleOptions Role, string Grants)[] managed =
            [.. new[] { (options.Stats, Stats), (options.Ingest, Ingest) }.Where(role => role.Item1.IsManaged)];
        if (managed.Length == 0)
        {
            return [];
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, Lock, cancellationToken);
        var database = await FormatAsync(connection, "%I", [connection.Database], cancellationToken);
        await ExecuteAsync(connection, string.Format(null, Close, database), cancellationToken);
        foreach (var (role, grants) in managed)
        {
            var name = await FormatAsync(connection, "%I", [role.Name], cancellationToken);
            await LoginAsync(connection, role, cancellationToken);
            await ExecuteAsync(connection, string.Format(null, grants, database, name), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return [.. managed.Select(role => role.Role.Name)];
    }

    private static async Task LoginAsync(NpgsqlConnection connection, RoleOptions role, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", connection)
        {
            Parameters = { new() { Value = role.Name } },
        };
        var verb = (bool)(await exists.ExecuteScalarAsync(cancellationToken))! ? "ALTER" : "CREATE";
        var sql = await FormatAsync(
            connection,
            $"{verb} ROLE %I LOGIN NOINHERIT PASSWORD %L",
            [role.Name, ScramVerifier.Of(role.Password!)],
            cancellationToken);
        await ExecuteAsync(connection, sql, cancellationToken);
    }

    /// <summary>Statements that define things take no parameters: the server itself quotes what goes into them.</summary>
    private static async Task<string> FormatAsync(
        NpgsqlConnection connection, string format, string[] arguments, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT format($1, VARIADIC $2)", connection)
        {
            Parameters = { new() { Value = format }, new() { Value = arguments } },
        };
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
