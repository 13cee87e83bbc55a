using System.Net;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Ranks, neighbours, windows and validators of boards.</summary>
public sealed class BoardTests(PlatformFixture fixture)
{
    private readonly TestIntegration integration = new();

    [Fact]
    public async Task Equal_values_share_a_rank_and_the_earlier_one_comes_first()
    {
        var client = await fixture.ClientAsync();
        await client.ApplyAsync([
            .. integration.Whole("low", 10), .. integration.Whole("late", 20, startMinutes: 5), .. integration.Whole("top", 30),
            .. integration.Whole("early", 20)]);

        var board = await client.GetAsync(integration.Board());

        board.Ids().ShouldBe([integration.Space("top"), integration.Space("early"), integration.Space("late"), integration.Space("low")]);
        board.Entries().Select(entry => entry.Number("rank")).ShouldBe([1, 2, 2, 4]);
        board.Entries().Select(entry => entry.Number("position")).ShouldBe([1, 2, 3, 4]);
        board.Number("total").ShouldBe(4);
    }

    [Fact]
    public async Task An_entry_stands_among_its_neighbours()
    {
        var client = await fixture.ClientAsync();
        await client.ApplyAsync(Enumerable.Range(1, 9).SelectMany(number => integration.Whole(number, 10 * number)));

        var excerpt = await client.GetAsync(Entry(4, "&around=2"));

        excerpt.At("entry").Number("position").ShouldBe(6);
        excerpt.At("entry").Number("rank").ShouldBe(6);
        excerpt.Ids().ShouldBe([.. new[] { 6, 5, 4, 3, 2 }.Select(number => integration.Space(number))]);
        (await client.GetAsync(Entry(9, "&around=2"))).Ids().ShouldBe([.. new[] { 9, 8, 7 }.Select(number => integration.Space(number))]);
        var (status, problem) = await client.AskAsync(Entry(10));
        status.ShouldBe(HttpStatusCode.NotFound);
        problem.Text("code").ShouldBe("not_on_board");
    }

    [Fact]
    public async Task A_week_starts_on_the_local_Monday()
    {
        var client = await fixture.ClientAsync();

        // Monday, half past midnight in Seoul, is still Sunday elsewhere.
        var minutes = (new DateTimeOffset(2021, 5, 2, 15, 30, 0, TimeSpan.Zero) - TestIntegration.Noon).TotalMinutes;
        await client.ApplyAsync(integration.Whole("monday", 10, minutes));

        (await client.GetAsync(integration.Board("spaces", "&from=2021-05-03&to=2021-05-10&tz=Asia/Seoul"))).Ids().Count.ShouldBe(1);
        (await client.GetAsync(integration.Board("spaces", "&from=2021-05-03&to=2021-05-10&tz=UTC"))).Ids().ShouldBeEmpty();
        (await client.GetAsync(integration.Board("spaces", "&from=2021-04-26&to=2021-05-03&tz=Asia/Seoul"))).Ids().ShouldBeEmpty();
        (await client.GetAsync(integration.Board("spaces", "&from=2021-04-26&to=2021-05-03"))).Ids().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("colour", "red")]
    [InlineData("window", "this-fortnight")]
    [InlineData("tz", "Seoul")]
    [InlineData("limit", "101")]
    public async Task What_is_not_understood_is_refused_by_name(string name, string value)
    {
        var client = await fixture.ClientAsync();

        var (status, problem) = await client.AskAsync(integration.Board("spaces", $"&{name}={value}"));

        status.ShouldBe(HttpStatusCode.BadRequest);
        problem.Text("code").ShouldBe("invalid_query");
        problem.At("errors").EnumerateArray().ShouldHaveSingleItem().ToString().ShouldContain(name);
    }

    [Fact]
    public async Task An_unchanged_board_is_304_until_an_event_changes_it()
    {
        var client = await fixture.ClientAsync();
        await client.ApplyAsync(integration.Whole("a", 10));
        var tag = "";

        // Other tests write meanwhile, and every revision has a tag of its own.
        await Wait.UntilAsync("the board is unchanged between two requests", async () =>
        {
            using var first = await client.SendAsync(integration.Board());
            tag = first.Headers.ETag!.ToString();
            tag.ShouldStartWith("W/");
            first.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(1));
            using var second = await client.SendAsync(integration.Board(), ("If-None-Match", tag));
            return second.StatusCode == HttpStatusCode.NotModified;
        });

        await client.ApplyAsync(integration.Sampled("a", 12, 99));

        using var changed = await client.SendAsync(integration.Board(), ("If-None-Match", tag));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag!.ToString().ShouldNotBe(tag);
        (await PlatformClient.ReadAsync(changed)).Entries()[0].Number("value").ShouldBe(99);
    }

    private string Entry(object space, string parameters = "") =>
        $"/v1/leaderboards/spaces/entries/{integration.Space(space)}?category={integration.Category}{parameters}";
}
