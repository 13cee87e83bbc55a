using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>A service as a process of its own, always on the same port.</summary>
internal sealed class ServiceProcess : ILocalServer
{
    private const int SigTerm = 15;
    private const string MetricInterval = "OTEL_METRIC_EXPORT_INTERVAL";

    /// <summary>In milliseconds; whoever looks at a dashboard would wait for its first minute.</summary>
    private const string EveryFifteenSeconds = "15000";
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(90);

    private readonly DataFolder _folder;
    private readonly ServiceDefinition _definition;
    private ChildProcess _process;

    private ServiceProcess(DataFolder folder, ServiceDefinition definition)
    {
        _folder = folder;
        _definition = definition;
        _process = Start();
    }

    public int Pid => _process.Pid;

    public string Name => _definition.Name;

    public Uri Url => _definition.Url;

    /// <summary>Starts it and waits until its health check says that it is ready.</summary>
    public static async Task<ServiceProcess> StartAsync(DataFolder folder, ServiceDefinition definition, CancellationToken cancellationToken)
    {
        var service = new ServiceProcess(folder, definition);
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var ready = await Readiness.WaitAsync(
            token => IsHealthyAsync(client, definition.Url, token), () => service._process.HasExited, StartTime, cancellationToken);
        if (!ready)
        {
            var what = service._process.HasExited ? "ended while it started" : $"was not healthy within {StartTime.TotalSeconds:0} s";
            throw new LocalInfrastructureException(
                $"{definition.Name} {what}: see {service._process.LogFile}{Environment.NewLine}{service._process.LogTail()}");
        }

        return service;
    }

    public Task<int> WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public Task StartAgainAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _process.Dispose();
        _process = Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(TimeSpan grace) => _process.StopAsync(SigTerm, grace);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.FromSeconds(2));
        _process.Dispose();
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client, Uri url, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(url, "/health"), cancellationToken);
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

    private ChildProcess Start()
    {
        var assembly = Repository.AssemblyOf(_definition.Service);
        var inherited = new[] { Environment.GetEnvironmentVariable("OTEL_RESOURCE_ATTRIBUTES") }.Where(text => !string.IsNullOrEmpty(text));
        return _folder.Scope.Start(new ChildCommand(Repository.Dotnet, [assembly])
        {
            LogFile = _folder.Log(_definition.Name),
            WorkingFolder = Path.GetDirectoryName(assembly)!,
            Environment = new Dictionary<string, string?>(_definition.Environment)
            {
                ["ASPNETCORE_URLS"] = _definition.Url.ToString().TrimEnd('/'),
                ["OTEL_SERVICE_NAME"] = _definition.Service.ToLowerInvariant(),
                [MetricInterval] = Environment.GetEnvironmentVariable(MetricInterval) ?? EveryFifteenSeconds,
                ["OTEL_RESOURCE_ATTRIBUTES"] = string.Join(',', inherited.Append($"service.instance.id={_definition.Name}")),
            },
        });
    }
}
