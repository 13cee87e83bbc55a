using Npgsql;
using SpacesPlatform.Stats.Applying;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>
/// The session that makes the schema and swaps the tables. It holds an advisory lock, so that there is one such session a
/// database: should it break, nothing is swapped, and the next rebuild starts from scratch.
/// </summary>
internal sealed class RebuildSession : IAsyncDisposable
{
    private const long Lock = 0x5370_6163_6573_0001;

    private RebuildSession(NpgsqlConnection connection) => Connection = connection;

    public NpgsqlConnection Connection { get; }

    /// <exception cref="RebuildException">Another rebuild is running.</exception>
    public static async Task<RebuildSession> OpenAsync(RebuildDatabase database, CancellationToken cancellationToken)
    {
        var connection = await database.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { Sql.Of(Lock) } };
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
        {
            return new(connection);
        }

        await connection.DisposeAsync();
        throw new RebuildException("another rebuild of this database is running: wait until it has ended.");
    }

    /// <summary>Leaves nothing behind, whether the tables were swapped or not.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await RebuildSchema.ExecuteAsync(
                Connection, $"{RebuildSchema.Drop}; SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The session is broken: its locks are gone, and what it made disturbs nobody until the next rebuild drops it.
        }

        await Connection.DisposeAsync();
    }
}
