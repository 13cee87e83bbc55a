using System.Diagnostics;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>The user that Postgres runs as: it refuses root, so root lends it another one.</summary>
internal static class PostgresAccount
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    /// <summary>The account, or null for the current user.</summary>
    public static string? Find()
    {
        if (!Posix.IsRoot)
        {
            return null;
        }

        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        return Candidates.FirstOrDefault(accounts.Contains)
            ?? throw new LocalInfrastructureException(
                "Postgres refuses to run as root, and there is no user postgres or nobody to run it as: make one (useradd --system postgres).");
    }

    /// <summary>The command line that runs a program as that account.</summary>
    public static (string FileName, IReadOnlyList<string> Arguments) Wrap(string? account, string program, params IEnumerable<string> arguments) =>
        account is null
            ? (program, [.. arguments])
            : ("setpriv", [$"--reuid={account}", $"--regid={PrimaryGroup(account)}", "--init-groups", "--", program, .. arguments]);

    /// <summary>Whether the account can get into the folder, through all its parents.</summary>
    public static bool CanEnter(string account, string folder)
    {
        var (program, arguments) = Wrap(account, "/usr/bin/test", "-x", folder);
        return Run(program, arguments) == 0;
    }

    public static void GiveTo(string account, string path)
    {
        if (Run("chown", [$"{account}:{PrimaryGroup(account)}", path]) != 0)
        {
            throw new LocalInfrastructureException($"The folder {path} could not be given to the user {account}, which runs Postgres.");
        }
    }

    private static string PrimaryGroup(string account) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == account)[3];

    private static int Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
