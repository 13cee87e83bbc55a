using Npgsql;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>What can be asked of a Postgres by its connection string.</summary>
public static class PostgresDatabase
{
    /// <summary>Makes a database when it is not there yet.</summary>
    /// <param name="connectionString">A connection of a user that may make databases.</param>
    /// <param name="name">The new database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task CreateAsync(string connectionString, string name, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(Unpooled(connectionString));
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection)
        {
            Parameters = { new NpgsqlParameter { Value = name } },
        };
        if (await exists.ExecuteScalarAsync(cancellationToken) is not null)
        {
            return;
        }

        // A name can't be a parameter; quoting makes any name harmless.
        var quoted = name.Replace("\"", "\"\"", StringComparison.Ordinal);
        await using var create = new NpgsqlCommand($"create database \"{quoted}\"", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    internal static async Task<bool> AnswersAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Unpooled(connectionString));
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException error) when (error.IsTransient || error.InnerException is IOException or System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private static string Unpooled(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 }.ConnectionString;
}
