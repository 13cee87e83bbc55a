using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Groups;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Accounts;

/// <summary>Reads all that is shown of a host in one snapshot and one round trip.</summary>
internal sealed class HostReader(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>One row, or none for an account that nothing is known of.</summary>
    private const string Account =
        """
        SELECT account.handle, account.display_name, account.categories
        FROM (SELECT $1::text COLLATE "C" AS id) asked LEFT JOIN accounts account ON account.id = asked.id
        WHERE account.id IS NOT NULL OR EXISTS (SELECT FROM space_accounts link WHERE link.account_id = asked.id)
        """;

    private static readonly GroupSql Hosted = new(BoardSubject.Hosts);

    /// <summary>Null when nothing is known of the account.</summary>
    public async Task<HostAnswer?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginSnapshotAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(Account, Sql.Text(id));
        GroupFigures.AddTo(batch, Hosted, id);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var (handle, displayName) = (reader.OrNull<string>(0), reader.OrNull<string>(1));
        var categories = reader.OrNull<string[]>(2) ?? [];
        await reader.NextResultAsync(cancellationToken);
        var figures = await GroupFigures.ReadAsync(reader, time.GetUtcNow(), cancellationToken);
        return new()
        {
            Id = id,
            Handle = handle,
            DisplayName = displayName,
            Categories = categories,
            Totals = figures.Totals,
            BestSpace = figures.Best,
            Rank = figures.Rank,
            Spaces = figures.Spaces,
        };
    }
}
