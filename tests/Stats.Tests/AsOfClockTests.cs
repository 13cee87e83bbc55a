namespace SpacesPlatform.Stats.Tests;

/// <summary>Times of transactions are in their order. On a database of its own: what this does to its clock reaches into what follows.</summary>
public sealed class AsOfClockTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task Transactions_are_applied_at_whole_milliseconds_in_their_order_even_if_the_clock_goes_back()
    {
        var post = new Post("https://clock.example");
        await stats.ApplyAsync(post.Started("clock", 0, []));
        await ExecuteAsync("UPDATE batches SET applied_at = applied_at + interval '2 seconds' WHERE revision = (SELECT value FROM current_revision)");
        await stats.ApplyAsync(post.Sampled("clock", (0, 1)));
        await stats.ApplyAsync(post.Sampled("clock", (1, 1)));
        (await ReadAsync<long>("SELECT count(*) FROM batches WHERE applied_at <> date_trunc('milliseconds', applied_at)")).ShouldBe(0);
        (await ReadAsync<long>(
            """
            SELECT count(*) FROM (SELECT applied_at, lag(applied_at) OVER (ORDER BY revision) AS earlier FROM batches) batch
            WHERE applied_at < earlier
            """)).ShouldBe(0);
    }

    private async Task<T> ReadAsync<T>(string query)
    {
        await using var command = stats.DataSource.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = stats.DataSource.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
