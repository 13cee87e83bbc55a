using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Past;

/// <summary>Past moments of knowledge by the database's clock, which times what is applied.</summary>
internal static class Moments
{
    /// <summary>
    /// Revisions and times are in the order of commits: once a later transaction is there, none can be applied at an earlier time.
    /// </summary>
    private const string Newest =
        """
        SELECT (SELECT revision FROM batches WHERE applied_at <= $1 ORDER BY applied_at DESC, revision DESC LIMIT 1),
               EXISTS (SELECT FROM batches WHERE applied_at > $1)
        """;

    /// <summary>
    /// Waits for whoever is committing: from then on no transaction can be applied at a time that has passed already, and
    /// what a past moment knew never changes.
    /// </summary>
    private const string HasPassed = "SELECT clock_timestamp() > $1 FROM current_revision FOR SHARE";

    /// <summary>Sleeping lets the millisecond pass: what is applied in it, or later, is applied at a later time.</summary>
    private const string Present =
        "SELECT present.at, pg_sleep(0.002) FROM (SELECT date_trunc('milliseconds', clock_timestamp() + interval '1 millisecond') AS at) present";

    /// <summary>The revision of the last transaction applied by a past moment; 0 before the first. It never changes.</summary>
    /// <exception cref="ReadRefusedException">The moment lies in the future; the exception blames <paramref name="parameter"/>.</exception>
    public static async Task<long> RevisionAtAsync(
        NpgsqlDataSource dataSource, DateTimeOffset moment, string parameter, CancellationToken cancellationToken)
    {
        var (revision, isSettled) = await NewestAsync(dataSource, moment, cancellationToken);
        if (isSettled)
        {
            return revision;
        }

        await using (var command = dataSource.CreateCommand(HasPassed))
        {
            command.Parameters.Add(Sql.Of(moment.UtcDateTime));
            if (await command.ExecuteScalarAsync(cancellationToken) is not true)
            {
                throw ReadRefusals.InFuture(parameter);
            }
        }

        return (await NewestAsync(dataSource, moment, cancellationToken)).Revision;
    }

    /// <summary>The present moment, to the millisecond and already past: whatever was committed before the call was applied by then.</summary>
    public static async Task<DateTimeOffset> NowAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Present);
        return (DateTime)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<(long Revision, bool IsSettled)> NewestAsync(
        NpgsqlDataSource dataSource, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Newest);
        command.Parameters.Add(Sql.Of(moment.UtcDateTime));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.ValueOrNull<long>(0) ?? 0, reader.GetBoolean(1));
    }
}
