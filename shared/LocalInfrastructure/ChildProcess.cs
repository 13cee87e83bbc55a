using System.Diagnostics;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>A process in a session of its own, whose output goes to a file and not through this process.</summary>
public sealed class ChildProcess : IDisposable
{
    // Opens the log, then becomes the program: the pid stays the same. A terminal's Ctrl-C does not reach the new session,
    // so that the owner decides in which order its children end.
    private const string Launcher = "exec \"$@\" >>\"$0\" 2>&1 </dev/null";

    private readonly Process _process;

    internal ChildProcess(ChildCommand command, string markName, string mark)
    {
        var start = new ProcessStartInfo("setsid") { UseShellExecute = false, WorkingDirectory = command.WorkingFolder };
        string[] launcher = ["/bin/sh", "-c", Launcher, command.LogFile, command.FileName];
        foreach (var argument in launcher.Concat(command.Arguments))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment[markName] = mark;
        LogFile = command.LogFile;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{command.FileName} was not started.");
        Pid = _process.Id;
    }

    /// <summary>The process id.</summary>
    public int Pid { get; }

    /// <summary>Where its output goes.</summary>
    public string LogFile { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Waits until it has ended, and gives its exit code (128 + n when a signal n ended it).</summary>
    /// <param name="cancellationToken">Ends the waiting, not the process.</param>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Asks it to end with a signal; after the grace ends it and its process group by SIGKILL.</summary>
    /// <param name="signal">The number of the signal that asks.</param>
    /// <param name="grace">How long it may take.</param>
    /// <param name="secondSignal">A harder signal to try for a second before SIGKILL.</param>
    public async Task StopAsync(int signal, TimeSpan grace, int? secondSignal = null)
    {
        if (await SignalAsync(Pid, signal, grace)
            || (secondSignal is { } harder && await SignalAsync(Pid, harder, TimeSpan.FromSeconds(1))))
        {
            return;
        }

        await SignalAsync(-Pid, Posix.SigKill, TimeSpan.FromSeconds(1));
    }

    /// <summary>The end of the log, for an error message.</summary>
    /// <param name="lines">How many lines at most.</param>
    public string LogTail(int lines = 12)
    {
        if (!File.Exists(LogFile))
        {
            return "";
        }

        return string.Join(Environment.NewLine, File.ReadLines(LogFile).TakeLast(lines));
    }

    /// <summary>Gives back the handle; the process goes on.</summary>
    public void Dispose() => _process.Dispose();

    private async Task<bool> SignalAsync(int target, int signal, TimeSpan patience)
    {
        if (_process.HasExited)
        {
            return true;
        }

        _ = Posix.Kill(target, signal);
        using var deadline = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
