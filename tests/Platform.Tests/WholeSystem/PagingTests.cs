using System.Net;
using System.Text.Json;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Pages of one board, while it changes.</summary>
public sealed class PagingTests(PlatformFixture fixture)
{
    private const int Spaces = 31;

    private readonly TestIntegration integration = new();

    [Theory]
    [InlineData("spaces")]
    [InlineData("hosts")]
    public async Task Pages_neither_lose_nor_repeat_an_entry_while_writes_go_on(string subject)
    {
        var client = await fixture.ClientAsync();
        await SeedAsync(client);
        var before = await client.GetAsync(integration.Board(subject, "&limit=100"));
        var page = await client.GetAsync(integration.Board(subject, "&limit=3"));
        var first = page.Number("revision");
        var entries = page.Entries();

        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var written = 0;
        var writer = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await client.ApplyAsync(Shuffle(written++));
            }
        });
        while (page.Text("next") is { } next)
        {
            var seen = written;
            await Wait.UntilAsync("the board has changed", () => Task.FromResult(written > seen || writer.IsCompleted));
            page = await client.GetAsync($"/v1/leaderboards/{subject}?cursor={next}");
            page.Number("revision").ShouldBe(first);
            page.Number("total").ShouldBe(Spaces);
            entries.AddRange(page.Entries());
        }

        await enough.CancelAsync();
        await writer;
        entries.Select(entry => entry.Number("position")).ShouldBe(Enumerable.Range(1, Spaces).Select(position => (long)position));
        entries.ConvertAll(Place).ShouldBe(before.Entries().ConvertAll(Place));
        var after = await client.GetAsync(integration.Board(subject, "&limit=100"));
        after.Entries().ConvertAll(Place).ShouldNotBe(before.Entries().ConvertAll(Place));
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_board_and_expires()
    {
        var client = await fixture.ClientAsync();
        await SeedAsync(client);
        var next = (await client.GetAsync(integration.Board("spaces", "&limit=5"))).Text("next")!;

        var alone = await client.GetAsync("/v1/leaderboards/spaces?cursor=" + next);
        alone.Entries().Count.ShouldBe(5);
        alone.Entries()[0].Number("position").ShouldBe(6);
        (await client.GetAsync(integration.Board("spaces", "&cursor=" + next))).Ids().ShouldBe(alone.Ids());
        await RefusedAsync(integration.Board("hosts", "&cursor=" + next), HttpStatusCode.BadRequest, "invalid_cursor");
        await RefusedAsync("/v1/leaderboards/spaces?metric=likes&cursor=" + next, HttpStatusCode.BadRequest, "invalid_cursor");
        await RefusedAsync("/v1/leaderboards/spaces?cursor=nonsense", HttpStatusCode.BadRequest, "invalid_cursor");

        var cursor = BoardCursor.Decode(next)!;
        var old = cursor with { IssuedAt = cursor.IssuedAt - TimeSpan.FromMinutes(11) };
        await RefusedAsync("/v1/leaderboards/spaces?cursor=" + old.Encode(), HttpStatusCode.Gone, "cursor_expired");
        var deep = cursor with { Last = cursor.Last with { Position = 10_000 } };
        await RefusedAsync("/v1/leaderboards/spaces?cursor=" + deep.Encode(), HttpStatusCode.Gone, "cursor_expired");

        async Task RefusedAsync(string path, HttpStatusCode status, string code)
        {
            var (actual, problem) = await client.AskAsync(path);
            (actual, problem.Text("code")).ShouldBe((status, code), path);
        }
    }

    /// <summary>Each Space has a host of its own; every third value comes twice.</summary>
    private Task SeedAsync(PlatformClient client) => client.ApplyAsync(Enumerable.Range(0, Spaces).SelectMany(number => new[]
    {
        integration.Started(number, number, host: $"host{number}"),
        integration.Sampled(number, number + 1, 100 + (10 * (number - (number % 3 == 0 ? 1 : 0)))),
    }));

    /// <summary>Lifts one Space to the top and adds a new one in between.</summary>
    private Model.WireEvent[] Shuffle(int round) =>
    [
        integration.Sampled(round * 7 % Spaces, 200 + (round * 0.01), 10_000 + round),
        integration.Started($"new{round}", 30, host: $"newcomer{round}"),
        integration.Sampled($"new{round}", 31, 150 + round),
    ];

    private static (string?, long, long, long) Place(JsonElement entry) =>
        (entry.Text("id"), entry.Number("value"), entry.Number("rank"), entry.Number("position"));
}
