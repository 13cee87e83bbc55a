using System.Reflection;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>A service as a process of its own, which can be killed and started again.</summary>
internal sealed class ServiceProcess(ProcessScope scope, string service, int port, IReadOnlyDictionary<string, string> settings)
    : IAsyncDisposable
{
    private const int SigTerm = 15;
    private const int SigKill = 9;
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(
        System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private readonly string assembly = typeof(ServiceProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == service).Value!;

    private ChildProcess? process;

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        var started = scope.Start(new ChildCommand(Dotnet, [assembly])
        {
            LogFile = Path.Combine(scope.Folder, $"{service}-{port}.log"),
            WorkingFolder = Path.GetDirectoryName(assembly)!,
            Environment = new Dictionary<string, string?>(
                settings.Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), (string?)setting.Value)))
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            },
        });
        process = started;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var ready = await Readiness.WaitAsync(
            token => IsReadyAsync(client, token), () => started.HasExited, StartTime, TestContext.Current.CancellationToken);
        ready.ShouldBeTrue(started.LogTail());
    }

    /// <summary>Ends it at once, whatever it is doing.</summary>
    public async Task KillAsync()
    {
        await process!.StopAsync(SigKill, TimeSpan.FromSeconds(10));
        process.HasExited.ShouldBeTrue();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { } running)
        {
            await running.StopAsync(SigTerm, TimeSpan.FromSeconds(5));
            running.Dispose();
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
