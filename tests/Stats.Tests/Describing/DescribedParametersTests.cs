using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SpacesPlatform.ApiDescription;
using SpacesPlatform.Stats.Describing;

namespace SpacesPlatform.Stats.Tests.Describing;

/// <summary>What is described of each read is what its handler takes, no more and no less.</summary>
public sealed class DescribedParametersTests(StatsFixture stats) : IClassFixture<StatsFixture>
{
    private const string Source = "source";

    public static TheoryData<string> Paths => [.. Operations.Select(operation => operation.Path)];

    private static IEnumerable<ApiOperation> Operations => StatsApi.Document.Operations.Where(operation => operation.Path.StartsWith("/v1", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_handler_asks_for_each_described_parameter_and_for_no_other(string path)
    {
        var names = new ConcurrentBag<string>();
        await using var app = new StatsApp(stats);
        await using var recorded = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(
            services => services.AddSingleton<IStartupFilter>(new RecordedQuery.Filter(names))));
        using var client = recorded.CreateClient();

        using var answer = await client.GetAsync(PathOf(path), TestContext.Current.CancellationToken);

        // The source of the event that is waited for is asked for with that event only.
        var described = Query(path).Where(parameter => parameter.Name != Source || parameter.IsRequired).Select(parameter => parameter.Name);
        names.Distinct().Except(Refused(path)).ShouldBe(described, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Values_that_are_described_are_taken_and_others_are_refused(string path)
    {
        await using var app = new StatsApp(stats);
        foreach (var parameter in Query(path))
        {
            var schema = JsonNode.Parse(parameter.Schema)!.AsObject();
            foreach (var (value, isTaken) in Values(schema))
            {
                var (status, body) = await app.AskAsync($"{PathOf(path)}?{parameter.Name}={value}{(path == "/v1/firsts" && parameter.Name != "role" ? "&role=host" : "")}");
                var faults = status == HttpStatusCode.BadRequest && body.TryGetProperty("errors", out var errors)
                    ? errors.EnumerateArray().Where(error => error.GetProperty("parameter").GetString() == parameter.Name).ToList()
                    : [];
                var isRefused = faults.Any(fault => fault.GetProperty("detail").GetString()!.StartsWith("Expected", StringComparison.Ordinal));
                isRefused.ShouldBe(!isTaken, $"{path}?{parameter.Name}={value}: {body}");
            }
        }
    }

    [Fact]
    public async Task Every_read_is_described_and_every_description_is_of_a_read()
    {
        await using var app = new StatsApp(stats);
        using var client = app.CreateClient();

        var mapped = app.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints
            .OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'));

        mapped.ShouldBe(StatsApi.Document.Operations.Select(operation => operation.Path), ignoreOrder: true);
    }

    /// <summary>What a handler asks for only to refuse it: nothing has a share of growth.</summary>
    private static string[] Refused(string path) => path == "/v1/shares" ? ["of"] : [];

    private static IEnumerable<ApiParameter> Query(string path) =>
        Operations.Single(operation => operation.Path == path).Parameters.Where(parameter => parameter.In == "query");

    private static string PathOf(string path) => Operations.Single(operation => operation.Path == path).Parameters
        .Where(parameter => parameter.In == "path")
        .Aggregate(path, (text, parameter) => text.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.Example.ToString()), StringComparison.Ordinal));

    private static IEnumerable<(string Value, bool IsTaken)> Values(JsonObject schema)
    {
        // 'growth' is not of every board; the metrics of all boards are in one list.
        if (schema["enum"] is JsonArray words && !words.ToJsonString().Contains("airtime", StringComparison.Ordinal))
        {
            return [.. words.Select(word => ((string)word!, true)), ("nonsense", false)];
        }

        if (schema["type"]!.GetValueKind() == JsonValueKind.String && (string)schema["type"]! == "integer")
        {
            var (least, most) = ((int)schema["minimum"]!, (int)schema["maximum"]!);
            return [($"{least}", true), ($"{most}", true), ($"{least - 1}", false), ($"{most + 1}", false)];
        }

        return [];
    }
}
