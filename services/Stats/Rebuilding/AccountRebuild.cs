using Npgsql;
using NpgsqlTypes;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>Builds accounts from their kept updates, and finds the Spaces, built before, whose categories change with them.</summary>
internal sealed class AccountRebuild(string live)
{
    public const string CreateStaging =
        $"CREATE TEMP TABLE {Staging} ON COMMIT DELETE ROWS AS SELECT {Columns} FROM accounts WITH NO DATA";

    private const string Staging = "staged_accounts";
    private const string Columns = "id, handle, display_name, categories";
    private const string CopyIntoStaging = $"COPY {Staging} ({Columns}) FROM STDIN (FORMAT BINARY)";
    private const string ClearStaging = $"TRUNCATE {Staging}";

    private const string DeleteVanished =
        $"""
        DELETE FROM {RebuildSchema.Name}.accounts rebuilt USING unnest($1) AS touched (id)
        WHERE rebuilt.id = touched.id AND NOT EXISTS (SELECT FROM {Staging} staged WHERE staged.id = rebuilt.id)
        """;

    private const string AddSpacesOf =
        $"""
        INSERT INTO {RebuildSchema.Name}.todo (kind, since, id)
        SELECT DISTINCT held.kind, held.since, held.id FROM unnest($1) AS changed (id)
        JOIN {RebuildSchema.Name}.space_accounts link ON link.account_id = changed.id
        JOIN entity_locks held ON held.kind = 1 AND held.id = link.space_id
        ORDER BY held.id
        ON CONFLICT DO NOTHING
        """;

    private readonly ChangeList changes = new(live);

    /// <summary>A row that is as the live one keeps its revision.</summary>
    private readonly string write =
        $"""
        INSERT INTO {RebuildSchema.Name}.accounts ({Columns}, revision)
        SELECT staged.*, CASE WHEN (kept.id, kept.handle, kept.display_name, kept.categories) IS NOT DISTINCT FROM
            (staged.id, staged.handle, staged.display_name, staged.categories) THEN kept.revision ELSE {RebuildSchema.Differs} END
        FROM {Staging} staged LEFT JOIN {live}.accounts kept ON kept.id = staged.id
        ON CONFLICT (id) DO UPDATE SET handle = EXCLUDED.handle, display_name = EXCLUDED.display_name,
            categories = EXCLUDED.categories, revision = EXCLUDED.revision
        """;

    /// <summary>Computes and writes a chunk, again where it was written before. Needs a transaction.</summary>
    public async Task RunAsync(NpgsqlConnection connection, Chunk chunk, bool withSpaces, CancellationToken cancellationToken)
    {
        var events = await KeptEventReader.OfAccountsAsync(connection, chunk.Ids, chunk.Since, cancellationToken);
        var rows = events.Select(pair => AccountProjector.Project(pair.Key, pair.Value)).OfType<AccountRow>().ToList();
        var before = await AccountStep.CategoriesAsync(connection, chunk.Ids, cancellationToken);
        await StageAsync(connection, rows, cancellationToken);

        await using var batch = new NpgsqlBatch(connection);
        batch.Add(write);
        batch.Add(DeleteVanished, Sql.Texts(chunk.Ids));
        batch.Add(ChangeList.ForgetAccounts, Sql.Texts(chunk.Ids));
        batch.Add(changes.NoteAccounts, Sql.Texts(chunk.Ids));
        if (withSpaces)
        {
            var after = rows.ToDictionary(row => row.Id, row => row.Categories, StringComparer.Ordinal);
            var recategorised = chunk.Ids.Where(id =>
                !(before.GetValueOrDefault(id) ?? []).SequenceEqual(after.GetValueOrDefault(id) ?? []));
            batch.Add(AddSpacesOf, Sql.Texts(recategorised));
        }

        batch.Add(ClearStaging);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task NoteStraysAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        RebuildSchema.ExecuteAsync(connection, changes.NoteStrayAccounts, cancellationToken);

    private static async Task StageAsync(NpgsqlConnection connection, List<AccountRow> rows, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CopyIntoStaging, cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(row.Id, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteOrNullAsync(row.Handle, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteOrNullAsync(row.DisplayName, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(row.Categories, NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
