using SpacesPlatform.Model;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Rebuilding;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>What tests of rebuilding do with a database.</summary>
internal static class RebuiltDatabase
{
    public static Task<RebuildSummary> RebuildAsync(
        this StatsDatabase database,
        Projection projection = Projection.All,
        TimeSpan? longestHold = null,
        IRebuildProgress? progress = null,
        CancellationToken? cancellationToken = null) =>
        new Rebuild(database.ConnectionString, new SpaceProjector(longestHold ?? TimeSpan.FromMinutes(5)), TimeProvider.System).RunAsync(
            projection, progress ?? new SilentProgress(), cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>All projections are the reference model's, and the links are those of the Spaces.</summary>
    public static async Task AgreesWithAsync(this StatsDatabase database, ReferenceModel model, string because)
    {
        model.Digest().Difference(await DatabaseDigest.ReadAsync(database)).ShouldBe("", because);
        var wrongLinks = await database.ScalarAsync<long>(
            """
            WITH expected AS (
                SELECT account_id, 1::smallint AS involvement, id AS space_id FROM spaces, unnest(host_ids) account_id
                UNION SELECT account_id, 2::smallint, id FROM spaces, unnest(speaker_ids) account_id),
            kept AS (SELECT account_id, involvement, space_id FROM space_accounts)
            SELECT count(*) FROM (
                (TABLE expected EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE expected)) wrong
            """);
        wrongLinks.ShouldBe(0, because);
    }

    public static Task<long> RevisionAsync(this StatsDatabase database) =>
        database.ScalarAsync<long>("SELECT value FROM current_revision");

    /// <summary>Everything of the tables, revisions too, as one text.</summary>
    public static Task<string> ContentAsync(this StatsDatabase database) => database.ScalarAsync<string>(
        """
        SELECT concat_ws(E'\n',
            (SELECT string_agg(spaces::text, E'\n' ORDER BY id) FROM spaces),
            (SELECT string_agg(link::text, E'\n' ORDER BY link::text) FROM space_accounts link),
            (SELECT string_agg(accounts::text, E'\n' ORDER BY id) FROM accounts))
        """);

    /// <summary>Which tables these are, whatever they are called.</summary>
    public static Task<string> TablesAsync(this StatsDatabase database) =>
        database.ScalarAsync<string>("SELECT concat_ws(' ', 'spaces'::regclass::oid, 'space_accounts'::regclass::oid, 'accounts'::regclass::oid)");

    public static Task<bool> HasRestsAsync(this StatsDatabase database) =>
        database.ScalarAsync<bool>($"SELECT to_regnamespace('{RebuildSchema.Name}') IS NOT NULL");

    public static async Task<T> ScalarAsync<T>(this StatsDatabase database, string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public static async Task ExecuteAsync(this StatsDatabase database, string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
