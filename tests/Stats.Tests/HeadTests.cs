using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SpacesPlatform.Stats.Tests;

public sealed class HeadTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    [Fact]
    public async Task Every_read_can_be_asked_for_its_headers_alone()
    {
        await using var app = new StatsApp(stats);
        var methods = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1", StringComparison.Ordinal))
            .Select(endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods);

        methods.ShouldNotBeEmpty();
        methods.ShouldAllBe(some => some.Contains("HEAD") == some.Contains("GET"));
    }
}
