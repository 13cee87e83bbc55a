using System.Net;
using System.Text.Json;

namespace SpacesPlatform.Stats.Tests.Highlights;

/// <summary>The report says nothing that it can't prove, in the form that is accepted.</summary>
public sealed class HighlightsTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    private const string Day = "/v1/highlights?from=2021-06-09&to=2021-06-10";

    [Fact]
    public async Task A_record_that_was_beaten_later_is_not_said_to_stand()
    {
        await using var app = new StatsApp(stats);
        var post = new Post("https://beaten.example");
        await stats.ApplyAsync(
            post.Started("before", 0, ["one"], Claims.Of("beaten", "Before")), post.Sampled("before", (1, 1_000_000)), post.Ended("before", 5),
            post.Started("after", 2 * 24 * 60, ["two"], Claims.Of("beaten", "After")), post.Sampled("after", ((2 * 24 * 60) + 1, 1_000_001)));

        var report = await app.ReadAsync(Day + "&category=beaten");

        var text = report.List("paragraphs").ConvertAll(paragraph => paragraph.Text("text")!)
            .Single(text => text.StartsWith("Since the public launch", StringComparison.Ordinal));
        text.ShouldContain("one set the record");
        text.ShouldEndWith("on 9 June 2021.");
        text.ShouldNotContain("since.");
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("text/*", "text/markdown")]
    [InlineData("application/json;q=0.5, text/markdown", "text/markdown")]
    [InlineData("text/markdown;q=0.5, application/json", "application/json")]
    [InlineData("text/markdown, application/json", "application/json")]
    [InlineData("*/*;q=0.1, application/json;q=0", "text/markdown")]
    public async Task It_comes_in_the_form_that_is_accepted(string? accept, string mediaType)
    {
        await using var app = new StatsApp(stats);
        using var answer = await SendAsync(app, Day, accept);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        answer.Headers.Vary.ShouldContain("Accept");
    }

    [Fact]
    public async Task What_it_does_not_come_in_is_refused()
    {
        await using var app = new StatsApp(stats);
        using var answer = await SendAsync(app, Day, "application/pdf");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task Titles_make_no_links_and_no_HTML_of_their_own_in_Markdown()
    {
        await using var app = new StatsApp(stats);
        var post = new Post("https://escape.example");
        await stats.ApplyAsync(
            post.Started("evil", 0, ["<b>host</b>"], Claims.Of("escaped", "[click](https://evil.example) <img> `x`")),
            post.Sampled("evil", (1, 5)), post.Ended("evil", 2));

        using var answer = await SendAsync(app, Day + "&category=escaped", "text/markdown");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        text.ShouldContain(@"\[click\](https://evil.example) \<img\> \`x\`");
        text.ShouldContain(@"\<b\>host\</b\>");
        text.ShouldNotContain("[click]");
    }

    [Fact]
    public async Task Of_a_period_without_Spaces_it_says_nothing()
    {
        await using var app = new StatsApp(stats);
        var report = await app.ReadAsync("/v1/highlights?from=2001-01-01&to=2001-02-01");

        report.List("paragraphs").ShouldBeEmpty();
        report.GetProperty("category").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("metric=likes", "metric")]
    [InlineData("category=a//b", "category")]
    [InlineData("window=last-week&from=2021-01-01", "window")]
    [InlineData("tz=Nowhere", "tz")]
    [InlineData("era=golden", "era")]
    public async Task What_is_not_understood_is_refused(string query, string parameter)
    {
        await using var app = new StatsApp(stats);
        await app.ShouldFaultAsync("/v1/highlights?" + query, parameter);
    }

    private static async Task<HttpResponseMessage> SendAsync(StatsApp app, string path, string? accept)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
