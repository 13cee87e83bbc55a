using System.Diagnostics;
using System.Net;

namespace SpacesPlatform.Gateway.Tests;

public sealed class FailureTests : GatewayTest
{
    [Theory]
    [InlineData("POST", "/v1/events", "*/*")]
    [InlineData("GET", "/v1/live", "application/json")]
    [InlineData("GET", "/v1/live/stream", "text/event-stream")]
    [InlineData("DELETE", "/v1/webhooks/1", "*/*")]
    public async Task A_service_that_is_down_is_a_problem_at_once(string method, string target, string accept)
    {
        await Ingest.KillAsync();
        await Stats.KillAsync();
        using var warm = await GetAsync("/alive");

        var watch = Stopwatch.StartNew();
        var response = await SendAsync(new HttpMethod(method), target, null, ("Accept", accept));

        await ProblemAsync(response, 503, "service_unavailable");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        response.Headers.RetryAfter!.ToString().ShouldBe("1");
        response.Headers.GetValues("traceresponse").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_service_that_comes_back_is_used_at_once()
    {
        (await GetAsync("/v1/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Stats.KillAsync();
        (await GetAsync("/v1/live")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await SendAsync(HttpMethod.Post, "/v1/events")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Stats.StartAsync();

        (await GetAsync("/v1/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_that_breaks_off_before_it_answers_is_a_problem()
    {
        Ingest.Answer = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };

        var response = await SendAsync(HttpMethod.Post, "/v1/events", new StringContent("{}"));

        await ProblemAsync(response, 503, "service_unavailable");
        Ingest.Received.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("GET", "/v1/live")]
    [InlineData("POST", "/v1/events")]
    public async Task A_service_that_stays_silent_is_a_problem(string method, string target)
    {
        Gateway.Settings["Gateway:RequestTimeout"] = "00:00:00.300";
        Ingest.Answer = Stats.Answer = http => Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);

        var response = await SendAsync(new HttpMethod(method), target);

        await ProblemAsync(response, 504, "gateway_timeout");
    }

    [Fact]
    public async Task A_service_that_does_not_take_connections_is_a_problem()
    {
        Gateway.Settings["Gateway:ConnectTimeout"] = "00:00:00.300";
        using var full = new FullListener();
        await full.FillAsync();
        Gateway.DiscoverUrl("stats", full.Url);

        await ProblemAsync(await GetAsync("/v1/live"), 503, "service_unavailable");
    }

    [Fact]
    public async Task A_service_at_an_unknown_host_is_a_problem()
    {
        Gateway.DiscoverUrl("stats", "http://no-such-host.invalid");

        await ProblemAsync(await GetAsync("/v1/live"), 503, "service_unavailable");
    }
}
