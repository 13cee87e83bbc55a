using System.Diagnostics;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>Installs the distribution's servers where they are missing and it may.</summary>
public static class PackageInstaller
{
    /// <summary>Makes sure that the servers are installed; starts none and makes no cluster.</summary>
    /// <param name="postgres">Whether Postgres is needed.</param>
    /// <param name="rabbitMq">Whether RabbitMQ is needed.</param>
    /// <param name="logFile">The file that the package manager's output is appended to.</param>
    /// <param name="allowed">Whether anything may be installed.</param>
    /// <param name="report">Is told what is going to be installed.</param>
    /// <param name="cancellationToken">Gives the installation up.</param>
    /// <exception cref="LocalInfrastructureException">Something is missing and can't be installed; says what to do.</exception>
    public static async Task EnsureAsync(
        bool postgres, bool rabbitMq, string logFile, bool allowed, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var missing = ServerPackages.Missing(postgres, rabbitMq);
        if (missing.Count == 0)
        {
            return;
        }

        var advice = ServerPackages.Advice(missing);
        if (!allowed)
        {
            throw new LocalInfrastructureException($"{advice}{Environment.NewLine}(Nothing is installed by itself with --no-install.)");
        }

        if (ExecutableFinder.Find("apt-get") is null)
        {
            throw new LocalInfrastructureException($"{advice}{Environment.NewLine}(There is no apt-get here, so it can't be installed by itself.)");
        }

        if (!Posix.IsRoot && !await MaySudoAsync(cancellationToken))
        {
            throw new LocalInfrastructureException(
                $"{advice}{Environment.NewLine}(It can't be installed by itself: this user is not root and has no passwordless sudo.)");
        }

        report($"installing {string.Join(" and ", missing)} with apt-get (log: {logFile})");
        var code = await InstallAsync(missing, logFile, cancellationToken);
        if (code != 0)
        {
            var tail = string.Join(Environment.NewLine, File.ReadLines(logFile).TakeLast(8));
            throw new LocalInfrastructureException(
                $"Installing {string.Join(" and ", missing)} failed (code {code}); see {logFile}{Environment.NewLine}{tail}{Environment.NewLine}{advice}");
        }

        var still = ServerPackages.Missing(postgres, rabbitMq);
        if (still.Count > 0)
        {
            throw new LocalInfrastructureException(
                $"Installed, but still not found or too old: {string.Join(" and ", still)}.{Environment.NewLine}{ServerPackages.Advice(still)}");
        }
    }

    private static async Task<int> InstallAsync(IReadOnlyList<string> packages, string logFile, CancellationToken cancellationToken)
    {
        // The end of the pipe, be it by cancellation or by this process's death, makes the script give up and clean up; a
        // signal would not reach it through sudo.
        string[] sudo = Posix.IsRoot ? [] : ["sudo", "-n"];
        string[] command =
        [
            "/bin/sh", "-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1", "install", logFile,
            .. sudo, "/bin/sh", "-c", EmbeddedScript.Read("install.sh"), "install", .. packages,
        ];
        using var process = Process.Start(new ProcessStartInfo("setsid", command) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.StandardInput.Close();
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(7));
            await process.WaitForExitAsync(deadline.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
            throw;
        }
    }

    private static async Task<bool> MaySudoAsync(CancellationToken cancellationToken)
    {
        if (ExecutableFinder.Find("sudo") is not { } sudo)
        {
            return false;
        }

        using var process = Process.Start(
            new ProcessStartInfo(sudo, ["-n", "true"]) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true })!;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0;
    }
}
