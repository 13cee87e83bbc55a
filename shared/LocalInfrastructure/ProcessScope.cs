using System.Diagnostics;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>
/// Owns a data folder and every process started for it. They all end with the scope, and also when this process dies in
/// whatever way: a guardian in a session of its own waits for the end of a pipe that only this process holds, then ends
/// each process that carries the scope's mark in its environment, grandchildren included.
/// </summary>
public sealed class ProcessScope : IAsyncDisposable
{
    private const string MarkName = "SPACESPLATFORM_OWNER";
    private static readonly TimeSpan ReapTime = TimeSpan.FromSeconds(9);

    private readonly FileStream _lock;
    private readonly Process _guardian;
    private readonly string _mark;
    private int _disposed;

    private ProcessScope(string folder, FileStream folderLock, bool removeFolder)
    {
        Folder = folder;
        _lock = folderLock;
        _mark = $"{folder}|{Guid.NewGuid():N}";
        _guardian = StartReaper(_mark, removeFolder ? folder : "");
    }

    /// <summary>The data folder, as an absolute path.</summary>
    public string Folder { get; }

    /// <summary>Takes the folder (made when missing), ends what a killed run has left, and sets up the guardian.</summary>
    /// <param name="folder">The data folder; one scope at a time, of all processes.</param>
    /// <param name="removeFolder">Whether the folder goes with the scope, also when this process is killed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LocalInfrastructureException">Another process owns the folder.</exception>
    public static async Task<ProcessScope> OpenAsync(string folder, bool removeFolder, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new LocalInfrastructureException(
                "Private servers are started on Linux only; set ConnectionStrings__stats and ConnectionStrings__rabbitmq to servers of your own.");
        }

        var path = Path.GetFullPath(folder);
        Directory.CreateDirectory(path);
        var folderLock = FolderLock.Take(path);
        try
        {
            using var reaper = StartReaper(path + "|", "");
            reaper.StandardInput.Close();
            await reaper.WaitForExitAsync(cancellationToken);
            return new ProcessScope(path, folderLock, removeFolder);
        }
        catch
        {
            await folderLock.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a process that ends with this scope at the latest.</summary>
    /// <param name="command">What to start.</param>
    public ChildProcess Start(ChildCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return new ChildProcess(command, MarkName, _mark);
    }

    /// <summary>Runs a process to its end and gives its exit code; on cancellation it is ended first.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    public async Task<int> RunAsync(ChildCommand command, CancellationToken cancellationToken)
    {
        using var process = Start(command);
        try
        {
            return await process.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            await process.StopAsync(Posix.SigTerm, TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Ends whatever is left of the scope's processes, within 9 s, and gives the folder back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _guardian.StandardInput.Close();
        using var deadline = new CancellationTokenSource(ReapTime);
        try
        {
            await _guardian.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            // It goes on without us; the next scope of this folder looks for leftovers too.
        }

        _guardian.Dispose();
        await _lock.DisposeAsync();
    }

    private static Process StartReaper(string mark, string removeFolder)
    {
        var start = new ProcessStartInfo("setsid") { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = "/" };
        string[] arguments = ["/bin/sh", "-c", EmbeddedScript.Read("reap.sh"), "spacesplatform-guardian", $"{MarkName}={mark}", removeFolder];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // It must not be found by itself, nor by the guardian of whoever started this process.
        start.Environment.Remove(MarkName);
        return Process.Start(start) ?? throw new InvalidOperationException("The guardian was not started.");
    }
}
