using System.Net;

namespace SpacesPlatform.Stats.Tests;

/// <summary>How many Spaces a board as of a past moment may be computed from.</summary>
public sealed class AsOfWidthTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    /// <summary>One Space a minute from a time on, as if a transaction had just written them.</summary>
    private const string Insert =
        """
        WITH batch AS (
            INSERT INTO batches (batch_id, revision, applied_at, oldest_received_at, events)
            SELECT nextval('batch_ids'), value + 1, date_trunc('milliseconds', clock_timestamp()), now(), $2 FROM current_revision),
        revision AS (UPDATE current_revision SET value = value + 1 RETURNING value),
        made AS (
            SELECT $1 || '-' || number AS id, $3 + number * interval '1 minute' AS at, ARRAY[$1, $1 || '/' || number / 10] AS paths
            FROM generate_series(0, $2 - 1) number),
        started AS (INSERT INTO space_starts (space_id, started_at) SELECT id, at FROM made)
        INSERT INTO spaces (id, state, on_boards, started_at, host_ids, speaker_ids, speaker_joined_at, hashtags, own_categories, categories,
                            category_paths, host_paths, speaker_paths, peak_listeners, peak_listeners_at, revision)
        SELECT id, 2, true, at, '{}', '{}', '{}', '{}', paths, paths, paths, '{}', '{}', 1, at, value FROM made, revision
        """;

    [Fact]
    public async Task More_than_10_000_Spaces_are_too_many()
    {
        var start = new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await InsertAsync("wide", 10_001, start);
        var then = await stats.NowAsync();
        await using var app = new StatsApp(stats);
        foreach (var path in new[] { "spaces?", "categories?", "spaces/entries/wide-1?" })
        {
            await TooWideAsync(app, $"/v1/leaderboards/{path}category=wide&as_of={then}");
        }

        await TooWideAsync(app, $"/v1/leaderboards/spaces/diff?category=wide&as_of={then}");
        (await app.ReadAsync($"/v1/leaderboards/spaces/diff?category=wide/0&as_of={then}")).GetProperty("total").GetInt32().ShouldBe(0);
        await TotalAsync(app, $"category=wide/0&as_of={then}", 10);
        await TotalAsync(app, $"category=wide&from=2019-01-01T00:01:00Z&as_of={then}", 10_000);
        await TotalAsync(app, "category=wide", 10_001);
    }

    [Fact]
    public async Task Nor_may_more_have_changed_since()
    {
        var before = await stats.NowAsync();
        await InsertAsync("changed", 10_001, new(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await using var app = new StatsApp(stats);
        await TooWideAsync(app, $"/v1/leaderboards/spaces?category=changed/0&as_of={before}");
        await TooWideAsync(app, $"/v1/leaderboards/spaces?category=changed&window=all&as_of={before}");
        await TooWideAsync(app, $"/v1/leaderboards/spaces/diff?category=changed/0&as_of={before}");
        await TotalAsync(app, $"category=changed&from=2018-01-01&to=2018-01-02&as_of={before}", 0);

        // The minute before, which deltas of groups compare with, counts for groups alone.
        await TotalAsync(app, $"category=changed&from=2018-01-01T00:01:00Z&to=2018-01-07T22:41:00Z&as_of={before}", 0);
        await TooWideAsync(app, $"/v1/leaderboards/hosts?category=changed&from=2018-01-01T00:01:00Z&to=2018-01-07T22:41:00Z&as_of={before}");
    }

    private static async Task TotalAsync(StatsApp app, string parameters, int total) =>
        (await app.ReadAsync($"/v1/leaderboards/spaces?{parameters}")).GetProperty("total").GetInt32().ShouldBe(total, parameters);

    private static async Task TooWideAsync(StatsApp app, string path)
    {
        var (status, problem) = await app.AskAsync(path);
        status.ShouldBe(HttpStatusCode.UnprocessableEntity, path);
        problem.GetProperty("code").GetString().ShouldBe("as_of_too_wide");
    }

    private async Task InsertAsync(string name, int spaces, DateTime start)
    {
        await using var command = stats.DataSource.CreateCommand(Insert);
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = spaces });
        command.Parameters.Add(new() { Value = start });
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
