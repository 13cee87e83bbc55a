using SpacesPlatform.Platform.Tests.Telemetry.Otlp;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>A platform whose services are processes of their own and export, by the real exporter, to a receiver of the test.</summary>
public sealed class ExportingPlatform : IAsyncLifetime
{
    public const string Environment = "test-environment";

    private RunningPlatform? platform;

    internal OtlpReceiver Receiver { get; private set; } = null!;

    internal PlatformClient Client => platform!.Client;

    internal Uri Broker => platform!.Broker;

    public async ValueTask InitializeAsync()
    {
        Receiver = await OtlpReceiver.StartAsync();
        platform = await RunningPlatform.StartWithoutStatsAsync(environment: new Dictionary<string, string>(Receiver.Environment())
        {
            ["DOTNET_ENVIRONMENT"] = Environment,
            ["ASPNETCORE_ENVIRONMENT"] = Environment,
        });
        await platform.StartStatsProcessesAsync();
    }

    /// <summary>Waits for spans; they come a moment after what they tell of.</summary>
    internal async Task<List<OtlpSpan>> SpansAsync(string what, string traceId, Func<List<OtlpSpan>, bool> areAll)
    {
        List<OtlpSpan> spans = [];
        await Wait.UntilAsync($"{what} arrived", () =>
        {
            spans = [.. Receiver.Spans.Where(span => span.TraceId == traceId)];
            return Task.FromResult(areAll(spans));
        });
        return spans;
    }

    public async ValueTask DisposeAsync()
    {
        if (platform is not null)
        {
            await platform.DisposeAsync();
        }

        await Receiver.DisposeAsync();
    }
}
