using Npgsql;
using SpacesPlatform.Stats.Past;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>
/// One state of the database, for all that an answer reads: a transaction that sees one snapshot, and which rows of Spaces
/// and accounts in it are meant.
/// </summary>
internal sealed class BoardSnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, SpaceSource source, DateTimeOffset now)
    : IAsyncDisposable
{
    public NpgsqlConnection Connection => connection;

    public SpaceSource Source => source;

    /// <summary>The time of the answer: now, or the past moment that it is given as of.</summary>
    public DateTimeOffset Now => now;

    /// <summary>The revision that is shown.</summary>
    public async Task<long> RevisionAsync(CancellationToken cancellationToken)
    {
        if (source.Revision is { } known)
        {
            return known;
        }

        await using var command = new NpgsqlCommand("SELECT value FROM current_revision", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The accounts as they were known then; those that nothing is known of are left out.</summary>
    public Task<Dictionary<string, PastAccount>> AccountsAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        PastAccounts.FindAsync(connection, [.. ids.Distinct(StringComparer.Ordinal)], source.IsPast ? source.Revision : null, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
