using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Stats.Tests;

/// <summary>The migration Claims fills in what its tables and columns tell of the events that are there already.</summary>
public sealed class ClaimsMigrationTests : IAsyncLifetime
{
    private const string Before = "20261123142323_KeptEvents";

    /// <summary>Batch 9 began before batch 10 and was committed after it.</summary>
    private const string Events =
        """
        INSERT INTO batches (batch_id, revision, applied_at, oldest_received_at, events) VALUES
            (10, 5, '2021-06-09T12:00:00.0004Z', '2021-06-09T12:00Z', 1), (9, 6, '2021-06-09T12:00:00.002Z', '2021-06-09T12:00Z', 1),
            (11, 7, '2021-06-09T12:00:00.0011Z', '2021-06-09T12:00Z', 1), (12, 8, '2021-06-09T12:00:03Z', '2021-06-09T12:00Z', 1),
            (14, 9, '2021-06-09T12:00:04Z', '2021-06-09T12:00Z', 1), (13, 10, '2021-06-09T12:00:05Z', '2021-06-09T12:00Z', 1);
        INSERT INTO kept_events (received_at, occurred_at, batch_id, type, retracted, subject, source, id, data) VALUES
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 10, 2, false, 's', 'one', 'counts', '{"started_at": "2021-06-09T11:58Z"}'),
            ('2021-06-09T12:00Z', '2021-06-09T11:59Z', 10, 2, true, 's', 'one', 'taken', '{}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 10, 2, false, 's', 'two', 'taken', '{"started_at": "2021-06-09T11:58Z"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 9, 11, false, '', 'one', 'r1', '{"event_id": "taken"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 11, 11, false, '', 'one', 'r2', '{"event_id": "withdrawn"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 12, 3, true, 't', 'one', 'withdrawn', '{"title": "Never"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 12, 3, true, 't', 'one', 'twice', '{"title": "Twice"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 13, 11, false, '', 'one', 'r3', '{"event_id": "twice"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 14, 11, false, '', 'one', 'r4', '{"event_id": "twice"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 14, 11, false, '', 'one', 'r5', '{"event_id": "together"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 14, 3, true, 't', 'one', 'together', '{"title": "Together"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:05Z', 10, 5, false, 's', 'one', 'j1', '{"account_id": "b", "role": "host"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:01Z', 10, 5, false, 's', 'one', 'j2', '{"account_id": "b", "role": "speaker"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:02Z', 10, 5, false, 's', 'two', 'j3', '{"account_id": "a", "role": "speaker"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 12, 5, true, 's', 'one', 'withdrawn', '{"account_id": "a", "role": "speaker"}'),
            ('2021-06-09T12:00Z', '2021-06-09T12:00Z', 10, 5, false, 't', 'one', 'j4', '{"account_id": "a", "role": "speaker"}');
        INSERT INTO spaces (id, state, on_boards, host_ids, speaker_ids, hashtags, own_categories, categories, category_paths, host_paths,
                            speaker_paths, revision)
        SELECT id, 2, true, '{}', speakers::text[], '{}', '{}', '{}', '{}', '{}', '{}', 1
        FROM (VALUES ('s', '{b,a}'), ('t', '{a}'), ('silent', '{}')) AS space (id, speakers)
        """;

    private NpgsqlDataSource dataSource = null!;

    public async ValueTask InitializeAsync()
    {
        var infrastructure = await TestInfrastructure.GetAsync(TestContext.Current.CancellationToken);
        dataSource = NpgsqlDataSource.Create(await infrastructure.CreateDatabaseAsync(TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => dataSource.DisposeAsync();

    [Fact]
    public async Task It_tells_what_took_an_event_back_the_starts_and_when_speakers_joined()
    {
        await MigrateAsync(Before);
        await using (var insert = dataSource.CreateCommand(Events))
        {
            await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await MigrateAsync(null);
        await TellsAllAsync();

        await MigrateAsync(Before);
        (await RowsAsync("SELECT DISTINCT id FROM kept_events WHERE retracted")).ShouldBe(
            ["taken", "together", "twice", "withdrawn"], ignoreOrder: true);
        await MigrateAsync(null);
        await TellsAllAsync();
    }

    private async Task TellsAllAsync()
    {
        (await RowsAsync("SELECT source || ' ' || id || ' ' || type || ' ' || retracted_by FROM kept_events WHERE retracted_by IS NOT NULL")).ShouldBe(
            ["one taken 2 9", "one withdrawn 3 12", "one withdrawn 5 12", "one twice 3 14", "one together 3 14"], ignoreOrder: true);
        (await RowsAsync("SELECT space_id || ' ' || to_char(started_at AT TIME ZONE 'UTC', 'HH24:MI') FROM space_starts")).ShouldBe(
            ["s 11:58", "s 11:59"], ignoreOrder: true);
        (await RowsAsync(
            """
            SELECT id || coalesce((SELECT string_agg(to_char(at AT TIME ZONE 'UTC', ' HH24:MI'), '' ORDER BY ordinal)
                                   FROM unnest(speaker_joined_at) WITH ORDINALITY AS joined (at, ordinal)), '')
            FROM spaces
            """)).ShouldBe(["s 12:01 12:02", "t 12:00", "silent"], ignoreOrder: true);
        (await RowsAsync("SELECT to_char(applied_at AT TIME ZONE 'UTC', 'SS.US') FROM batches ORDER BY revision")).ShouldBe(
            ["00.001000", "00.002000", "00.002000", "03.000000", "04.000000", "05.000000"]);
    }

    private async Task MigrateAsync(string? migration)
    {
        await using var context = new StatsDbContext(
            (DbContextOptions<StatsDbContext>)new DbContextOptionsBuilder<StatsDbContext>().UseStatsDatabase(dataSource).Options);
        await context.GetService<IMigrator>().MigrateAsync(migration, TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> RowsAsync(string query)
    {
        await using var command = dataSource.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
