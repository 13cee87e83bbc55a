using Npgsql;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>Builds Spaces with their links from their kept events.</summary>
internal sealed class SpaceRebuild(SpaceProjector projector, string live)
{
    public const string ClearStaging = $"TRUNCATE {SpaceTable.Staging}";

    private readonly ChangeList changes = new(live);

    /// <summary>A row that is as the live one keeps its revision.</summary>
    private readonly string write =
        $"""
        INSERT INTO {RebuildSchema.Name}.spaces ({SpaceTable.Names}, revision)
        SELECT {SpaceTable.List(name => $"staged.{name}")},
            CASE WHEN ({SpaceTable.List(name => $"kept.{name}")}) IS NOT DISTINCT FROM ({SpaceTable.List(name => $"staged.{name}")})
            THEN kept.revision ELSE {RebuildSchema.Differs} END
        FROM {SpaceTable.Staging} staged LEFT JOIN {live}.spaces kept ON kept.id = staged.id
        ON CONFLICT (id) DO UPDATE SET {SpaceTable.List(name => $"{name} = EXCLUDED.{name}")}, revision = EXCLUDED.revision
        """;

    /// <summary>Computes and writes a chunk, again where it was written before. Needs a transaction.</summary>
    public async Task RunAsync(NpgsqlConnection connection, Chunk chunk, CancellationToken cancellationToken)
    {
        await StageAsync(connection, chunk, cancellationToken);
        await using var batch = new NpgsqlBatch(connection);

        // This one names the schema and comes first: were the tables gone, those after it would find the live ones.
        batch.Add(write);
        batch.Add(SpaceTable.DeleteVanished, Sql.Texts(chunk.Ids));
        WriteStep.AddLinks(batch, chunk.Ids);
        batch.Add(changes.MarkLinks, Sql.Texts(chunk.Ids));
        batch.Add(ChangeList.ForgetSpaces, Sql.Texts(chunk.Ids));
        batch.Add(changes.NoteSpaces, Sql.Texts(chunk.Ids));
        batch.Add(ClearStaging);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task NoteStraysAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        RebuildSchema.ExecuteAsync(connection, changes.NoteStraySpaces, cancellationToken);

    /// <summary>Puts the Spaces as their events and their accounts make them into the staging table.</summary>
    public async Task StageAsync(NpgsqlConnection connection, Chunk chunk, CancellationToken cancellationToken)
    {
        var rows = new List<SpaceRow>();
        await foreach (var (id, events) in KeptEventReader.EachSpaceAsync(connection, chunk.Ids, chunk.Since, cancellationToken))
        {
            if (projector.Project(id, events) is { } row)
            {
                rows.Add(row);
            }
        }

        var accounts = rows.SelectMany(row => row.HostIds.Concat(row.SpeakerIds)).Distinct().ToList();
        var categories = await AccountStep.CategoriesAsync(connection, accounts, cancellationToken);
        rows.ForEach(row => SpaceStep.Categorise(row, categories));
        await WriteStep.StageSpacesAsync(connection, rows, cancellationToken);
    }
}
