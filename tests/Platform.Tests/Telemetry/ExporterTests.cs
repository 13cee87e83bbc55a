using SpacesPlatform.LocalInfrastructure;
using SpacesPlatform.Platform.Tests.Telemetry.Otlp;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>The exporter's own variables are heeded.</summary>
public sealed class ExporterTests
{
    [Fact]
    public async Task A_service_exports_by_grpc_with_headers_and_under_the_name_that_it_is_given()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        var folder = Path.Combine(Path.GetTempPath(), $"spacesplatform-services-{Guid.NewGuid():N}");
        await using var scope = await ProcessScope.OpenAsync(folder, removeFolder: true, TestContext.Current.CancellationToken);
        var port = FreePort.Next();
        await using var gateway = new ServiceProcess(scope, "gateway", port, new Dictionary<string, string>(receiver.Environment(grpc: true))
        {
            ["OTEL_EXPORTER_OTLP_HEADERS"] = "x-tenant=a",
            ["OTEL_SERVICE_NAME"] = "my-gateway",
            ["OTEL_RESOURCE_ATTRIBUTES"] = "service.instance.id=gateway-7",
        });
        await gateway.StartAsync();
        using var client = new HttpClient();

        // A busy machine may lose the first batch: the exporter gives up on one that takes long, and goes on with the next.
        await Wait.UntilAsync("traces, metrics and logs arrive", async () =>
        {
            using var answer = await client.GetAsync($"http://127.0.0.1:{port}/", TestContext.Current.CancellationToken);
            return receiver.Spans.Any() && receiver.Metrics.Any() && receiver.Logs.Any();
        });
        var span = receiver.Spans.First();
        span.Name.ShouldBe("GET /");
        span.Service.ShouldBe("my-gateway");
        span.Resource["service.instance.id"].ShouldBe("gateway-7");
        receiver.Headers.ShouldAllBe(headers => headers["x-tenant"].ToString() == "a");
    }
}
