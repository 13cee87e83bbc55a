using System.Net;
using System.Text.Json;
using Npgsql;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Tests;

/// <summary>Which moments a board can be asked as of, and what belongs to them.</summary>
public sealed class AsOfMomentsTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("&window=this-year")]
    [InlineData("&window=last-30d&tz=Pacific/Apia")]
    public async Task Before_the_first_event_nothing_was_known(string window)
    {
        var post = new Post("https://first.example/" + window);
        await stats.ApplyAsync(post.Started("first", 0, []), post.Sampled("first", (0, 1)));
        await using var app = new StatsApp(stats);
        foreach (var board in new[] { "spaces", "hosts", "categories" })
        {
            var page = await app.ReadAsync($"/v1/leaderboards/{board}?as_of=2000-01-01T14:00:00Z{window}");
            page.GetProperty("revision").GetInt64().ShouldBe(0);
            page.GetProperty("freshness_ms").ValueKind.ShouldBe(JsonValueKind.Null);
            page.GetProperty("total").GetInt32().ShouldBe(0);
            page.GetProperty("entries").GetArrayLength().ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("2999-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("1999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public async Task A_moment_of_no_use_is_refused(string asOf)
    {
        await using var app = new StatsApp(stats);
        foreach (var path in new[] { "spaces?", "hosts?window=last-30d&", "spaces/entries/a?window=this-year&tz=Asia/Seoul&" })
        {
            var (status, problem) = await app.AskAsync($"/v1/leaderboards/{path}as_of={asOf}");
            status.ShouldBe(HttpStatusCode.BadRequest, problem.ToString());
            problem.GetProperty("code").GetString().ShouldBe("invalid_query");
            problem.GetProperty("errors").EnumerateArray().Single().GetProperty("parameter").GetString().ShouldBe("as_of");
        }
    }

    [Fact]
    public async Task A_date_is_its_first_instant_in_the_zone()
    {
        await using var app = new StatsApp(stats);
        var page = await app.ReadAsync("/v1/leaderboards/spaces?as_of=2021-07-08&tz=Asia/Seoul");
        page.GetProperty("as_of").GetString().ShouldBe("2021-07-07T15:00:00Z");
    }

    [Fact]
    public async Task An_event_counts_from_the_very_time_that_it_is_shown_to_be_applied_at()
    {
        var post = new Post("https://exact.example");
        await using var app = new StatsApp(stats);
        for (var i = 1; i <= 20; i++)
        {
            await stats.ApplyAsync(post.Started($"exact-{i}", i, [], new() { Categories = ["exact"] }), post.Sampled($"exact-{i}", (i, i)));
            var status = await app.ReadAsync($"/v1/events?source=https://exact.example&id=event-{(2 * i) - 1}");
            var appliedAt = status.GetProperty("applied_at").GetDateTimeOffset();
            var known = await app.ReadAsync($"/v1/leaderboards/spaces?category=exact&as_of={Text(appliedAt)}");
            known.GetProperty("revision").GetInt64().ShouldBe(status.GetProperty("revision").GetInt64());
            known.GetProperty("total").GetInt32().ShouldBe(i);
            var before = await app.ReadAsync($"/v1/leaderboards/spaces?category=exact&as_of={Text(appliedAt.AddMilliseconds(-1))}");
            before.GetProperty("total").GetInt32().ShouldBe(i - 1);
        }
    }

    [Fact]
    public async Task A_read_waits_for_whoever_is_committing()
    {
        var post = new Post("https://committing.example");
        await stats.ApplyAsync(post.Started("committing", 0, [], new() { Categories = ["committing"] }), post.Sampled("committing", (0, 1)));
        await using var app = new StatsApp(stats);
        await using var hindering = await stats.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var hindrance = await hindering.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hinder = new NpgsqlCommand("LOCK TABLE outbox IN EXCLUSIVE MODE", hindering))
        {
            await hinder.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        // The outbox is written last: by then the transaction has its revision and its time.
        var applying = stats.ApplyAsync(post.Sampled("committing", (1, 2)));
        await WaitingAsync(1);
        var then = await stats.NowAsync();
        var board = $"/v1/leaderboards/spaces?category=committing&as_of={then}";
        var reading = app.BodyAsync(board);
        await WaitingAsync(2);
        reading.IsCompleted.ShouldBeFalse();
        applying.IsCompleted.ShouldBeFalse();

        await hindrance.RollbackAsync(TestContext.Current.CancellationToken);
        await applying;
        var body = await reading;
        JsonDocument.Parse(body).RootElement.GetProperty("entries")[0].GetProperty("value").GetInt32().ShouldBe(2, "it was applied by then");
        await stats.ApplyAsync(post.Sampled("committing", (2, 3)));
        (await app.BodyAsync(board)).ShouldBe(body);
    }

    [Fact]
    public async Task A_moment_before_a_committed_transaction_needs_no_waiting()
    {
        var post = new Post("https://settled.example");
        await stats.ApplyAsync(post.Started("settled", 0, [], new() { Categories = ["settled"] }), post.Sampled("settled", (0, 1)));
        var then = await stats.NowAsync();
        await stats.ApplyAsync(post.Sampled("settled", (1, 2)));
        await using var app = new StatsApp(stats);
        await using var committing = await stats.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await committing.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var revision = new NpgsqlCommand("UPDATE current_revision SET value = value + 1", committing);
        await revision.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var page = await app.ReadAsync($"/v1/leaderboards/spaces?category=settled&as_of={then}");
        page.GetProperty("entries")[0].GetProperty("value").GetInt32().ShouldBe(1);
    }

    /// <summary>Until so many sessions of this database wait for a lock.</summary>
    private async Task WaitingAsync(long sessions)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(30));
        while (await ReadAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") != sessions)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), enough.Token);
        }
    }

    private async Task<T> ReadAsync<T>(string query)
    {
        await using var command = stats.DataSource.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static string Text(DateTimeOffset time) => UtcTimeConverter.Format(time);
}
