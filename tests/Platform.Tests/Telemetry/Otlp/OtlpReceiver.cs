using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Platform.Tests.Telemetry.Otlp;

/// <summary>Takes in traces, metrics and logs over OTLP, as a collector does, on loopback ports of its own.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    /// <summary>A gRPC message starts with a byte for its compression and four for its length.</summary>
    private const int GrpcPrefix = 5;

    private readonly ConcurrentQueue<OtlpSpan> spans = new();
    private readonly ConcurrentQueue<OtlpMetric> metrics = new();
    private readonly ConcurrentQueue<OtlpLog> logs = new();
    private readonly ConcurrentQueue<IHeaderDictionary> headers = new();
    private readonly WebApplication app;
    private readonly int httpPort = FreePort.Next();
    private readonly int grpcPort = FreePort.Next();

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, httpPort, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, grpcPort, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Logging.ClearProviders();
        app = builder.Build();
        Map("/v1/traces", "/opentelemetry.proto.collector.trace.v1.TraceService/Export", OtlpSpan.Read, spans);
        Map("/v1/metrics", "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", OtlpMetric.Read, metrics);
        Map("/v1/logs", "/opentelemetry.proto.collector.logs.v1.LogsService/Export", OtlpLog.Read, logs);
    }

    public IEnumerable<OtlpSpan> Spans => spans;

    public IEnumerable<OtlpMetric> Metrics => metrics;

    public IEnumerable<OtlpLog> Logs => logs;

    /// <summary>The headers of all requests.</summary>
    public IEnumerable<IHeaderDictionary> Headers => headers;

    /// <summary>What to set in the environment of whoever is to export here.</summary>
    public Dictionary<string, string> Environment(bool grpc = false) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{(grpc ? grpcPort : httpPort)}",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = grpc ? "grpc" : "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
    };

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map<T>(string httpPath, string grpcPath, Func<ProtoMessage, IEnumerable<T>> read, ConcurrentQueue<T> received)
    {
        app.MapPost(httpPath, async (HttpContext http) =>
        {
            Keep(await BodyAsync(http));
            http.Response.ContentType = "application/x-protobuf";
        });
        app.MapPost(grpcPath, async (HttpContext http) =>
        {
            Keep((await BodyAsync(http))[GrpcPrefix..]);
            http.Response.ContentType = "application/grpc";
            http.Response.AppendTrailer("grpc-status", "0");
            await http.Response.Body.WriteAsync(new byte[GrpcPrefix]);
        });

        void Keep(ReadOnlyMemory<byte> message)
        {
            foreach (var one in read(new ProtoMessage(message)))
            {
                received.Enqueue(one);
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> BodyAsync(HttpContext http)
    {
        headers.Enqueue(new HeaderDictionary(http.Request.Headers.ToDictionary()));
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.ToArray();
    }
}
