namespace SpacesPlatform.Gateway.Tests;

public sealed class CorsTests : GatewayTest
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    private static readonly (string Name, string Value) Origin = ("Origin", "https://page.example");

    [Theory]
    [InlineData("/v1/leaderboards/spaces")]
    [InlineData("/v1/events/e-1?source=a")]
    [InlineData("/")]
    public async Task Any_page_may_read(string target)
    {
        var response = await GetAsync(target, Origin);

        response.Headers.GetValues(AllowOrigin).ShouldBe(["*"]);
        response.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        response.Headers.GetValues("Access-Control-Expose-Headers").Single().ShouldContain("traceresponse");
    }

    [Fact]
    public async Task A_page_can_read_why_it_failed()
    {
        await Stats.KillAsync();

        var response = await GetAsync("/v1/live", Origin);

        await ProblemAsync(response, 503, "service_unavailable");
        response.Headers.GetValues(AllowOrigin).ShouldBe(["*"]);
    }

    [Theory]
    [InlineData("POST", "/v1/events")]
    [InlineData("POST", "/v1/webhooks")]
    [InlineData("DELETE", "/v1/webhooks/1")]
    public async Task No_page_may_write(string method, string target)
    {
        var response = await SendAsync(new HttpMethod(method), target, null, Origin);
        var preflight = await PreflightAsync(method, target);

        response.Headers.Contains(AllowOrigin).ShouldBeFalse();
        preflight.Headers.Contains(AllowOrigin).ShouldBeFalse();
        Ingest.Received.Concat(Stats.Received).ShouldNotContain(received => received.Method == "OPTIONS");
    }

    [Fact]
    public async Task A_page_may_read_with_conditions()
    {
        var preflight = await PreflightAsync("GET", "/v1/leaderboards/spaces");

        preflight.IsSuccessStatusCode.ShouldBeTrue();
        preflight.Headers.GetValues(AllowOrigin).ShouldBe(["*"]);
        preflight.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("if-none-match");
        Stats.Received.ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> PreflightAsync(string method, string target) => SendAsync(
        HttpMethod.Options,
        target,
        null,
        Origin,
        ("Access-Control-Request-Method", method),
        ("Access-Control-Request-Headers", "if-none-match"));
}
