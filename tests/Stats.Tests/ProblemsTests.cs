using System.Net;
using System.Text.Json;

namespace SpacesPlatform.Stats.Tests;

/// <summary>What a read is refused with is a problem with code and trace, also for who accepts no JSON.</summary>
public sealed class ProblemsTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Theory]
    [InlineData("/v1/highlights?as_of=2999-01-01", "text/markdown", 400, "invalid_query")]
    [InlineData("/v1/highlights?tz=Nowhere", "text/markdown", 400, "invalid_query")]
    [InlineData("/v1/highlights", "image/png", 406, "not_acceptable")]
    [InlineData("/v1/leaderboards/spaces?cursor=x", "text/html", 400, "invalid_cursor")]
    [InlineData("/v1/leaderboards/podcasts", "text/html", 404, "board_unknown")]
    [InlineData("/v1/spaces/nobody?source=a", "text/html", 400, "invalid_query")]
    [InlineData("/v1/nothing", "text/html", 404, "not_found")]
    public async Task It_says_what_is_wrong(string target, string accept, int status, string code)
    {
        await using var app = new StatsApp(stats);

        using var answer = await SendAsync(app, HttpMethod.Get, target, accept);

        await ShouldBeProblemAsync(answer, status, code);
    }

    [Theory]
    [InlineData("PUT", "/v1/events")]
    [InlineData("POST", "/v1/live")]
    [InlineData("DELETE", "/v1/spaces/some")]
    public async Task It_says_which_methods_there_are(string method, string target)
    {
        await using var app = new StatsApp(stats);

        using var answer = await SendAsync(app, new HttpMethod(method), target, "text/html");

        await ShouldBeProblemAsync(answer, 405, "method_not_allowed");
        answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
    }

    [Fact]
    public async Task It_says_so_while_the_database_is_away()
    {
        await using var app = new StatsApp(stats);
        app.Settings["ConnectionStrings:stats"] = "Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2";

        using var answer = await SendAsync(app, HttpMethod.Get, "/v1/highlights", "text/markdown");

        await ShouldBeProblemAsync(answer, 503, "database_unavailable");
        answer.Headers.RetryAfter!.ToString().ShouldBe("1");
    }

    private static async Task<HttpResponseMessage> SendAsync(StatsApp app, HttpMethod method, string target, string accept)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(method, new Uri(target, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept).ShouldBeTrue();
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task ShouldBeProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe((HttpStatusCode)status, body);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonElement.Parse(body);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("trace_id").GetString()!.Length.ShouldBe(32);
    }
}
