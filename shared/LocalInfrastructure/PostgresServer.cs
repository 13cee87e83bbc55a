using Npgsql;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>A private Postgres on a free port of 127.0.0.1, with its files in the scope's folder.</summary>
public sealed class PostgresServer : ILocalServer
{
    private readonly ProcessScope _scope;
    private readonly PostgresFolder _folder;
    private readonly PostgresInstallation _installation;
    private readonly PostgresOptions _options;
    private readonly string _logFile;
    private readonly int _port = FreePort.Next();
    private ChildProcess _process;

    private PostgresServer(
        ProcessScope scope, PostgresFolder folder, PostgresInstallation installation, PostgresOptions options, string logFile)
    {
        _scope = scope;
        _folder = folder;
        _installation = installation;
        _options = options;
        _logFile = logFile;
        _folder.WriteSettings(options, _port);
        _process = StartPostmaster();
    }

    /// <inheritdoc />
    public int Pid => _process.Pid;

    /// <summary>The Npgsql connection string of <see cref="PostgresOptions.Database"/>, password included.</summary>
    public string ConnectionString => ConnectionStringOf(_options.Database);

    /// <summary>Starts the server, with the data of the last time when there are any, and waits until it answers.</summary>
    /// <param name="scope">Owns the folder and the process.</param>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Gives up and ends what was started.</param>
    /// <exception cref="LocalInfrastructureException">Postgres is not installed, or did not start.</exception>
    public static async Task<PostgresServer> StartAsync(ProcessScope scope, PostgresOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(options);
        var installed = PostgresInstallation.FindAll();
        if (installed.Count == 0)
        {
            throw new LocalInfrastructureException(ServerPackages.Advice([ServerPackages.Postgres]));
        }

        var logFile = options.LogFile ?? Path.Combine(scope.Folder, "postgres.log");
        var folder = PostgresFolder.Prepare(scope.Folder);
        var installation = folder.Choose(installed);
        await folder.CreateDataAsync(scope, installation, logFile, cancellationToken);
        var server = new PostgresServer(scope, folder, installation, options, logFile);
        try
        {
            await server.WaitUntilReadyAsync(cancellationToken);
            await server.CreateDatabaseAsync(options.Database, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Removes the files that a server of this folder keeps outside of it, if any.</summary>
    /// <param name="scopeFolder">The scope's folder.</param>
    public static void RemoveOutsideFiles(string scopeFolder)
    {
        var elsewhere = PostgresFolder.Elsewhere(Path.GetFullPath(scopeFolder));
        if (Posix.IsRoot && Directory.Exists(elsewhere))
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    /// <summary>Makes a database when it is not there yet, and gives its connection string.</summary>
    /// <param name="name">The database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken cancellationToken)
    {
        await PostgresDatabase.CreateAsync(ConnectionStringOf("postgres"), name, cancellationToken);
        return ConnectionStringOf(name);
    }

    /// <inheritdoc />
    public Task<int> WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <inheritdoc />
    public Task StartAgainAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _process.Dispose();
        _process = StartPostmaster();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StopAsync(TimeSpan grace)
    {
        // Fast shutdown first; then the immediate one, which unlike SIGKILL ends the back ends too.
        await _process.StopAsync(Posix.SigInt, grace, Posix.SigQuit);
    }

    /// <summary>Stops it, within 4 s.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.FromSeconds(3));
        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var ready = await Readiness.WaitAsync(
            token => PostgresDatabase.AnswersAsync(ConnectionStringOf("postgres"), token),
            () => _process.HasExited,
            _options.StartTime,
            cancellationToken);
        if (!ready)
        {
            var what = _process.HasExited ? "ended while it started" : $"did not answer within {_options.StartTime.TotalSeconds:0} s";
            throw new LocalInfrastructureException($"Postgres {what}: see {_logFile}{Environment.NewLine}{_process.LogTail()}");
        }
    }

    private ChildProcess StartPostmaster()
    {
        var (program, arguments) = PostgresAccount.Wrap(
            _folder.Account, Path.Combine(_installation.BinFolder, "postgres"), "-D", _folder.Data);
        return _scope.Start(new ChildCommand(program, arguments)
        {
            LogFile = _logFile,
            WorkingFolder = _folder.Root,
            Environment = new Dictionary<string, string?> { ["HOME"] = _folder.Root, ["LC_ALL"] = "C.UTF-8" },
        });
    }

    private string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = _port,
            Database = database,
            Username = PostgresFolder.User,
            Password = _folder.Password,
        }.ConnectionString;
}
