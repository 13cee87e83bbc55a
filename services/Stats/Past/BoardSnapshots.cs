using System.Data;
using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Past;

/// <summary>Opens the state of the database that an answer is read from.</summary>
internal sealed class BoardSnapshots(NpgsqlDataSource dataSource, PastSpaces spaces, TimeProvider time)
{
    /// <summary>
    /// Waits for whoever is committing: from then on no transaction can be applied at a time that has passed already, and
    /// what a past moment knew never changes.
    /// </summary>
    private const string HasPassed = "SELECT clock_timestamp() >= $1 FROM current_revision FOR SHARE";

    private const string RevisionAt =
        "SELECT revision FROM batches WHERE applied_at <= $1 ORDER BY applied_at DESC, revision DESC LIMIT 1";

    /// <summary>What is committed now.</summary>
    public Task<BoardSnapshot> OpenAsync(CancellationToken cancellationToken) => OpenAsync(SpaceSource.Now, time.GetUtcNow(), cancellationToken);

    /// <summary>What the board asks for; a cursor's revision goes before what is committed now.</summary>
    /// <exception cref="ReadRefusedException">The past moment lies in the future, or too many Spaces changed since.</exception>
    public async Task<BoardSnapshot> OpenAsync(BoardQuery board, long? cursorRevision, CancellationToken cancellationToken)
    {
        if (board.AsOf is not { } asOf)
        {
            var source = cursorRevision is { } known ? SpaceSource.Versions(known) : SpaceSource.Now;
            return await OpenAsync(source, time.GetUtcNow(), cancellationToken);
        }

        return await OpenPastAsync(asOf, board.Preceding is { } before ? board.Range with { From = before.From } : board.Range, cancellationToken);
    }

    /// <summary>The Spaces of a range as they were known at a past moment.</summary>
    /// <exception cref="ReadRefusedException">The past moment lies in the future, or too many Spaces changed since.</exception>
    public async Task<BoardSnapshot> OpenPastAsync(DateTimeOffset asOf, TimeRange range, CancellationToken cancellationToken)
    {
        var revision = await RevisionAtAsync(asOf, cancellationToken);
        var snapshot = await OpenAsync(SpaceSource.Past(revision), asOf, cancellationToken);
        try
        {
            await spaces.StageAsync(snapshot.Connection, range, revision, cancellationToken);
            return snapshot;
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    /// <summary>The revision of the last transaction applied by a past moment; 0 before the first.</summary>
    /// <exception cref="ReadRefusedException">The moment lies in the future.</exception>
    public async Task<long> RevisionAtAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        await using (var command = dataSource.CreateCommand(HasPassed))
        {
            command.Parameters.Add(Sql.Of(asOf.UtcDateTime));
            if (await command.ExecuteScalarAsync(cancellationToken) is not true)
            {
                throw ReadRefusals.AsOfInFuture();
            }
        }

        await using var newest = dataSource.CreateCommand(RevisionAt);
        newest.Parameters.Add(Sql.Of(asOf.UtcDateTime));
        return await newest.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }

    /// <summary>The newest revision, for answers that need not be made again.</summary>
    public async Task<long> CurrentRevisionAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT value FROM current_revision");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task<BoardSnapshot> OpenAsync(SpaceSource source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return new(connection, transaction, source, now);
    }
}
