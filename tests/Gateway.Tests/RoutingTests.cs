using System.Net;
using System.Text.Json;

namespace SpacesPlatform.Gateway.Tests;

public sealed class RoutingTests : GatewayTest
{
    [Theory]
    [InlineData("POST", "/v1/events", "ingest")]
    [InlineData("POST", "/v1/events:validate", "ingest")]
    [InlineData("GET", "/v1/events?source=a&id=b", "stats")]
    [InlineData("HEAD", "/v1/events?source=a&id=b", "stats")]
    [InlineData("GET", "/v1/events/e-1?source=a", "stats")]
    [InlineData("POST", "/v1/events/e-1", "stats")]
    [InlineData("DELETE", "/v1/webhooks/1", "stats")]
    [InlineData("GET", "/v1/leaderboards/spaces", "stats")]
    [InlineData("HEAD", "/v1/live", "stats")]
    [InlineData("GET", "/v1", "stats")]
    public async Task A_request_goes_to_the_service_of_its_method_and_path(string method, string target, string service)
    {
        var response = await SendAsync(new HttpMethod(method), target);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Ingest.Received.Select(received => received.Target).ShouldBe(service == "ingest" ? [target] : []);
        Stats.Received.Select(received => received.Target).ShouldBe(service == "stats" ? [target] : []);
        Ingest.Received.Concat(Stats.Received).Single().Method.ShouldBe(method);
    }

    [Theory]
    [InlineData("/v1/events/a%2Fb?source=https%3A%2F%2Fx")]
    [InlineData("/v1/events/a%2fb")]
    [InlineData("/v1/events/a%252Fb")]
    [InlineData("/v1/events/100%25")]
    [InlineData("/v1/spaces/%7Eid%41%20%C3%A9%3F%23")]
    [InlineData("/v1/spaces/id;a=1,b:c@d!$&'()*+")]
    [InlineData("/v1/leaderboards/spaces/entries/a%2F..%2Fb?around=5")]
    [InlineData("/v1/leaderboards/categories/entries/kculture%2Fkpop/explain?metric=growth&of=attendances")]
    [InlineData("/v1/pairings?series=kcon")]
    [InlineData("/v1/spaces/a%2Fb/lift")]
    [InlineData("/v1/hashtags/%23%EB%8B%A5%ED%84%B0%ED%94%84%EB%A1%9C%EC%8A%A4%ED%8A%B8")]
    [InlineData("/v1/series/cine21-oscars")]
    [InlineData("/v1/leaderboards/spaces?category=kculture%2Fkpop&tz=Asia/Seoul&cursor=a+b%2B%3D&x=&&y")]
    public async Task The_path_and_the_query_reach_the_service_as_they_were_sent(string target)
    {
        var response = await GetAsync(target);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Stats.Received.Single().Target.ShouldBe(target);
    }

    [Theory]
    [InlineData("PUT", "/v1/events", "GET, HEAD, POST")]
    [InlineData("DELETE", "/v1/events?source=a", "GET, HEAD, POST")]
    [InlineData("GET", "/v1/events:validate", "POST")]
    [InlineData("HEAD", "/v1/events:validate", "POST")]
    [InlineData("PUT", "/v1/events:validate", "POST")]
    [InlineData("POST", "/openapi/v1.json", "GET, HEAD")]
    [InlineData("DELETE", "/asyncapi.json", "GET, HEAD")]
    [InlineData("PUT", "/schemas/space.started.v1.json", "GET, HEAD")]
    [InlineData("POST", "/docs/scalar.js", "GET, HEAD")]
    [InlineData("POST", "/", "GET, HEAD")]
    public async Task A_method_that_a_path_does_not_have_is_a_problem_that_names_those_that_it_has(string method, string target, string allow)
    {
        var response = await SendAsync(new HttpMethod(method), target, null, ("Accept", "text/html"));

        if (method != "HEAD")
        {
            (await ProblemAsync(response, 405, "method_not_allowed")).GetProperty("detail").GetString()!.ShouldContain(allow);
        }

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(allow.Split(", "), ignoreOrder: true);
        Ingest.Received.Concat(Stats.Received).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/alive")]
    [InlineData("/docs/")]
    [InlineData("/docs/scalar.js")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/asyncapi.json")]
    [InlineData("/schemas/space.started.v1.json")]
    [InlineData("/nothing")]
    public async Task What_is_the_gateways_own_answers_HEAD_as_GET_without_a_body(string target)
    {
        using var get = await GetAsync(target);
        using var head = await SendAsync(HttpMethod.Head, target);

        head.StatusCode.ShouldBe(get.StatusCode);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        head.Headers.Select(header => header.Key).ShouldBe(get.Headers.Select(header => header.Key).Except(["Transfer-Encoding"]), ignoreOrder: true);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/v2/events")]
    [InlineData("/v1events")]
    [InlineData("/openapi.json")]
    public async Task An_unknown_path_is_a_problem(string target)
    {
        var problem = await ProblemAsync(await GetAsync(target, ("Accept", "text/html")), 404, "not_found");

        problem.GetProperty("detail").GetString()!.ShouldContain(target);
        Ingest.Received.Concat(Stats.Received).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    [InlineData("/v1/../health")]
    public async Task The_health_is_the_gateways_own(string target)
    {
        await Ingest.KillAsync();
        await Stats.KillAsync();

        var response = await GetAsync(target);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldContain("healthy");
    }

    [Fact]
    public async Task The_root_lists_where_to_start()
    {
        var response = await GetAsync("/");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var index = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        index.EnumerateObject().Select(link => link.Name).ShouldBe(["leaderboards", "live", "eras", "metrics", "docs", "openapi", "asyncapi", "health"]);
        foreach (var link in index.EnumerateObject())
        {
            (await GetAsync(link.Value.GetString()!)).StatusCode.ShouldBe(HttpStatusCode.OK, link.Name);
        }
    }
}
