using System.Net;

namespace SpacesPlatform.Gateway.Tests.Reading;

public sealed class KeyRequirementTests : ReadingTest
{
    [Fact]
    public async Task Without_the_setting_anybody_reads_and_nobody_is_asked()
    {
        Gateway.Settings.Clear();

        using var read = await GetAsync("/v1/live");

        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        read.Headers.CacheControl.ShouldBeNull();
        Ingest.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/v1/leaderboards/spaces")]
    [InlineData("GET", "/v1/events/e-1?source=a")]
    [InlineData("GET", "/v1/events?source=a&id=b")]
    [InlineData("GET", "/v1/live/stream")]
    [InlineData("GET", "/v1/nothing")]
    [InlineData("POST", "/v1/live")]
    [InlineData("GET", "/v1/live", "Basic c2s6c2s=")]
    public async Task Who_shows_no_key_reads_nothing(string method, string target, string? authorization = null)
    {
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];

        using var refusal = await SendAsync(new HttpMethod(method), target, null, headers);

        await ProblemAsync(refusal, 401, "unauthorized");
        refusal.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        Ingest.Received.Concat(Stats.Received).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_nobody_has_reads_nothing()
    {
        using var refusal = await GetAsync("/v1/live", ("Authorization", Credentials.Value + "x"));
        using var head = await SendAsync(HttpMethod.Head, "/v1/live", null, ("Authorization", Credentials.Value + "x"));

        await ProblemAsync(refusal, 401, "unauthorized");
        refusal.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
        head.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Stats.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/health")]
    [InlineData("GET", "/alive")]
    [InlineData("GET", "/docs/")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/asyncapi.json")]
    [InlineData("GET", "/schemas/space.ended.v1.json")]
    [InlineData("POST", "/v1/events")]
    [InlineData("POST", "/v1/events:validate")]
    public async Task What_is_no_read_needs_no_key(string method, string target)
    {
        using var answer = await SendAsync(new HttpMethod(method), target);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Internal)]
    [InlineData("/v1/.." + Internal)]
    [InlineData("/v1/%2E%2E" + Internal)]
    [InlineData("//internal/reader")]
    public async Task Nobody_else_can_ask_ingest(string target)
    {
        using var answer = await GetAsync(target, Credentials);

        await ProblemAsync(answer, 404, "not_found");
        Ingest.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "private")]
    [InlineData("max-age=1", "max-age=1, private")]
    [InlineData("public, max-age=60", "max-age=60, private")]
    [InlineData("no-store", "no-store, private")]
    public async Task Shared_caches_do_not_keep_what_needed_a_key(string? stats, string expected)
    {
        Stats.Answer = http =>
        {
            http.Response.Headers.CacheControl = stats;
            return Task.CompletedTask;
        };

        using var read = await GetAsync("/v1/live", Credentials);

        read.Headers.GetValues("Cache-Control").ShouldBe([expected]);
    }

    [Fact]
    public async Task A_page_may_show_a_key_and_learns_why_it_was_refused()
    {
        (string, string) origin = ("Origin", "https://page.example");
        using var preflight = await SendAsync(
            HttpMethod.Options, "/v1/live", null, origin, ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "authorization"));
        using var refusal = await GetAsync("/v1/live", origin);

        preflight.IsSuccessStatusCode.ShouldBeTrue();
        preflight.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("authorization");
        await ProblemAsync(refusal, 401, "unauthorized");
        refusal.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }
}
