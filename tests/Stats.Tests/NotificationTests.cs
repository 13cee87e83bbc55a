using System.Text.Json;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Tests;

/// <summary>Which boards a transaction says that it moved.</summary>
public sealed class NotificationTests : IAsyncLifetime
{
    private StatsFixture stats = null!;

    public async ValueTask InitializeAsync() => stats = await StatsFixture.CreateAsync();

    public ValueTask DisposeAsync() => stats.DisposeAsync();

    [Fact]
    public async Task Boards_that_a_Space_is_on_or_was_on_are_named_and_no_others()
    {
        var post = new Post();
        (await ApplyAsync(post.Started("a", 0, ["host"]))).ShouldBe(["hosts", "spaces"]);
        (await ApplyAsync(post.Started("b", 0, []))).ShouldBe(["spaces"]);
        (await ApplyAsync(post.Updated("a", 1, new() { SeriesId = "series" }))).ShouldBe(["hosts", "series", "spaces"]);
        (await ApplyAsync(post.Updated("a", 2, new() { SeriesId = "series", Hashtags = ["tag"], Categories = ["kculture"] })))
            .ShouldBe(["categories", "hashtags", "hosts", "series", "spaces"]);
        (await ApplyAsync(post.Joined("a", 3, "speaker"))).ShouldBe(BoardSubject.All.Keys, ignoreOrder: true);
        (await ApplyAsync(post.Updated("a", 4, new() { Hashtags = [], Categories = [] })))!.ShouldContain("hashtags", "it was there");
        (await ApplyAsync(post.Sampled("a", (5, 1)))).ShouldBe(["hosts", "series", "spaces", "speakers"]);
        (await ApplyAsync(post.Retracted("event-1"))).ShouldBe(["hosts", "series", "spaces", "speakers"], "it is on no board any more");
    }

    [Fact]
    public async Task What_moves_no_board_is_not_told()
    {
        var post = new Post();
        (await ApplyAsync(post.Scheduled("planned", 0, 60, "host"))).ShouldBeNull();
        (await ApplyAsync(post.Sampled("unknown", (1, 1)))).ShouldBeNull();
        await ApplyAsync(post.Started("a", 0, []), post.Updated("a", 9, new() { Title = "The last word" }));
        (await ApplyAsync(post.Updated("a", 1, new() { Title = "An earlier one, told late" }))).ShouldBeNull();
    }

    [Fact]
    public async Task Names_of_accounts_stand_on_the_boards_of_Spaces_hosts_and_speakers() =>
        (await ApplyAsync(new Post().Account("account", "handle", null))).ShouldBe(["hosts", "spaces", "speakers"]);

    /// <summary>The boards that the transaction names, or null where it tells nothing.</summary>
    private async Task<IReadOnlyList<string>?> ApplyAsync(params object[] messages)
    {
        await stats.ApplyAsync(messages);
        await using var command = stats.DataSource.CreateCommand("DELETE FROM outbox RETURNING message_type, body");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        if (!await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            return null;
        }

        reader.GetString(0).ShouldBe(nameof(LeaderboardsChanged));
        return JsonSerializer.Deserialize<LeaderboardsChanged>(reader.GetString(1), JsonSerializerOptions.Web)!.Boards;
    }
}
