using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Past;

/// <summary>Opens the state of the database that an answer is read from.</summary>
internal sealed class BoardSnapshots(NpgsqlDataSource dataSource, PastSpaces spaces, TimeProvider time)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>What is committed now.</summary>
    public Task<BoardSnapshot> OpenAsync(CancellationToken cancellationToken) => OpenAsync(SpaceSource.Now, cancellationToken);

    /// <summary>What the board asks for; a cursor's revision goes before what is committed now.</summary>
    /// <exception cref="ReadRefusedException">The past moment lies in the future, or too many Spaces changed since.</exception>
    public Task<BoardSnapshot> OpenAsync(BoardQuery board, long? cursorRevision, CancellationToken cancellationToken) =>
        board.AsOf is { } asOf ? OpenPastAsync(asOf, board.Reach, cancellationToken)
        : OpenAsync(cursorRevision is { } known ? SpaceSource.Versions(known) : SpaceSource.Now, cancellationToken);

    /// <summary>The Spaces of a range as they were known at a past moment.</summary>
    /// <exception cref="ReadRefusedException">The past moment lies in the future, or too many Spaces changed since.</exception>
    public async Task<BoardSnapshot> OpenPastAsync(DateTimeOffset asOf, TimeRange range, CancellationToken cancellationToken) =>
        await OpenPastAsync([(asOf, await RevisionAtAsync(asOf, cancellationToken))], range, cancellationToken) is [var snapshot]
            ? snapshot
            : throw new InvalidOperationException("One moment has one snapshot.");

    /// <summary>The same of several past moments, in one transaction: whoever disposes of one of them ends all.</summary>
    /// <param name="moments">The moments with their revisions.</param>
    /// <param name="range">The Spaces that matter, by their starts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ReadRefusedException">Too many Spaces changed since.</exception>
    public async Task<IReadOnlyList<BoardSnapshot>> OpenPastAsync(
        IReadOnlyList<(DateTimeOffset At, long Revision)> moments, TimeRange range, CancellationToken cancellationToken)
    {
        var (connection, transaction) = await BeginAsync(cancellationToken);
        try
        {
            var snapshots = new List<BoardSnapshot>();
            foreach (var (at, revision) in moments)
            {
                var staging = await spaces.StageAsync(connection, snapshots.Count, Known(range, at), revision, cancellationToken);
                snapshots.Add(new(connection, transaction, SpaceSource.Past(revision, staging), at));
            }

            return snapshots;
        }
        catch
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The revision of the last transaction applied by a past moment; 0 before the first.</summary>
    /// <exception cref="ReadRefusedException">The moment lies in the future.</exception>
    public Task<long> RevisionAtAsync(DateTimeOffset asOf, CancellationToken cancellationToken) =>
        RevisionAtAsync(asOf, "as_of", cancellationToken);

    /// <summary>The same of a moment that another parameter names.</summary>
    /// <exception cref="ReadRefusedException">The moment lies in the future.</exception>
    public Task<long> RevisionAtAsync(DateTimeOffset moment, string parameter, CancellationToken cancellationToken) =>
        Moments.RevisionAtAsync(dataSource, moment, parameter, cancellationToken);

    /// <summary>The present moment as a past one: whatever was committed before the call was applied by then.</summary>
    public Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => Moments.NowAsync(dataSource, cancellationToken);

    /// <summary>The newest revision, for answers that need not be made again.</summary>
    public async Task<long> CurrentRevisionAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT value FROM current_revision");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>
    /// What may have been known at a moment: events from more than minutes ahead are refused, so no Space of a later start was. It
    /// spares looking at all that came since; the day is for clocks that disagree.
    /// </summary>
    private static TimeRange Known(TimeRange range, DateTimeOffset at) =>
        range.To <= at + Ahead ? range : range with { To = at + Ahead };

    private async Task<BoardSnapshot> OpenAsync(SpaceSource source, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (connection, transaction) = await BeginAsync(cancellationToken);
        return new(connection, transaction, source, now);
    }

    private async Task<(NpgsqlConnection Connection, NpgsqlTransaction Transaction)> BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            return (connection, await connection.BeginSnapshotAsync(cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
