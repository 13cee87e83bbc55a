namespace SpacesPlatform.LocalInfrastructure;

/// <summary>A private RabbitMQ node with its own epmd, on free ports of 127.0.0.1, with its files in the scope's folder.</summary>
public sealed class RabbitMqServer : ILocalServer
{
    private readonly ProcessScope _scope;
    private readonly RabbitMqInstallation _installation;
    private readonly RabbitMqFolder _folder;
    private readonly string _logFile;
    private ChildProcess? _epmd;
    private ChildProcess? _node;

    private RabbitMqServer(ProcessScope scope, RabbitMqInstallation installation, string logFile)
    {
        _scope = scope;
        _installation = installation;
        _logFile = logFile;
        _folder = new RabbitMqFolder(scope.Folder, RabbitMqPorts.Free());
        ConnectionUri = new Uri($"amqp://{RabbitMqFolder.User}:{_folder.Password}@127.0.0.1:{_folder.Ports.Amqp}");
        ManagementUrl = new Uri($"http://127.0.0.1:{_folder.Ports.Management}");
    }

    /// <summary>The id of the Erlang machine (the beam), also where a start script stays as its parent.</summary>
    public int Pid =>
        File.Exists(_folder.PidFile) && int.TryParse(File.ReadAllText(_folder.PidFile), out var pid) ? pid : Node.Pid;

    /// <summary>The amqp URI of the virtual host <c>/</c>, user and password included.</summary>
    public Uri ConnectionUri { get; }

    /// <summary>The management plugin's URL; its user and password are those of <see cref="ConnectionUri"/>.</summary>
    public Uri ManagementUrl { get; }

    private ChildProcess Node => _node ?? throw new InvalidOperationException("The node has not been started.");

    /// <summary>Starts the node, with the data of the last time when there are any, and waits until it takes connections.</summary>
    /// <param name="scope">Owns the folder and the processes.</param>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Gives up and ends what was started.</param>
    /// <exception cref="LocalInfrastructureException">RabbitMQ is not installed, or did not start.</exception>
    public static async Task<RabbitMqServer> StartAsync(ProcessScope scope, RabbitMqOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(options);
        var installation = RabbitMqInstallation.Find()
            ?? throw new LocalInfrastructureException(ServerPackages.Advice([ServerPackages.RabbitMq]));
        var server = new RabbitMqServer(scope, installation, options.LogFile ?? Path.Combine(scope.Folder, "rabbitmq.log"));
        try
        {
            await server.StartAgainAsync(cancellationToken);
            await server.WaitUntilReadyAsync(options.StartTime, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a virtual host that is apart from all others, and gives its amqp URI.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Uri> CreateVirtualHostAsync(string name, CancellationToken cancellationToken)
    {
        using var management = Management();
        await management.CreateVirtualHostAsync(name, cancellationToken);
        return new UriBuilder(ConnectionUri) { Path = Uri.EscapeDataString(name) }.Uri;
    }

    /// <inheritdoc />
    public Task<int> WaitForExitAsync(CancellationToken cancellationToken) => Node.WaitForExitAsync(cancellationToken);

    /// <inheritdoc />
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        if (_epmd is null or { HasExited: true })
        {
            await StartEpmdAsync(cancellationToken);
        }

        File.Delete(_folder.PidFile);
        _node?.Dispose();
        _node = Start(_installation.ServerScript);
    }

    /// <inheritdoc />
    public async Task StopAsync(TimeSpan grace)
    {
        if (_node is not null)
        {
            await _node.StopAsync(Posix.SigTerm, grace);
        }

        if (_epmd is not null)
        {
            await _epmd.StopAsync(Posix.SigTerm, TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Stops it, within 4 s.</summary>
    public async ValueTask DisposeAsync()
    {
        // It closes its stores within the first second, then waits 5 s for its own statistics: that is not worth waiting for.
        await StopAsync(TimeSpan.FromSeconds(2));
        _node?.Dispose();
        _epmd?.Dispose();
    }

    private async Task StartEpmdAsync(CancellationToken cancellationToken)
    {
        _epmd?.Dispose();
        var epmd = Start(_installation.Epmd, "-port", $"{_folder.Ports.Epmd}", "-address", "127.0.0.1");
        _epmd = epmd;
        var ready = await Readiness.WaitAsync(
            token => FreePort.IsAnsweredAsync(_folder.Ports.Epmd, token), () => epmd.HasExited, TimeSpan.FromSeconds(10), cancellationToken);
        if (!ready)
        {
            throw new LocalInfrastructureException($"Erlang's port mapper did not start: see {OutputFile}");
        }
    }

    private async Task WaitUntilReadyAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var management = Management();
        var ready = await Readiness.WaitAsync(
            token => management.ListensAsync(_folder.Ports.Amqp, token), () => Node.HasExited, time, cancellationToken);
        if (!ready)
        {
            var what = Node.HasExited ? "ended while it started" : $"did not answer within {time.TotalSeconds:0} s";
            throw new LocalInfrastructureException(
                $"RabbitMQ {what}: see {_logFile} and {OutputFile}{Environment.NewLine}{Node.LogTail()}");
        }
    }

    private string OutputFile => Path.ChangeExtension(_logFile, ".out.log");

    private RabbitMqManagement Management() => new(ManagementUrl, RabbitMqFolder.User, _folder.Password);

    private ChildProcess Start(string program, params string[] arguments) =>
        _scope.Start(new ChildCommand(program, arguments)
        {
            LogFile = OutputFile,
            WorkingFolder = _folder.Root,
            Environment = _folder.Environment(_logFile),
        });
}
