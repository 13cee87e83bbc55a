using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>A Postgres that is installed on this machine.</summary>
/// <param name="BinFolder">The folder with <c>postgres</c> and <c>initdb</c>.</param>
/// <param name="Major">Its major version.</param>
public sealed partial record PostgresInstallation(string BinFolder, int Major)
{
    /// <summary>The least major version that will do.</summary>
    public const int LeastMajor = 14;

    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>All that will do, the newest first: Debian's folders, then the search path.</summary>
    public static IReadOnlyList<PostgresInstallation> FindAll()
    {
        var debian = Directory.Exists(DebianFolder)
            ? Directory.GetDirectories(DebianFolder).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var onPath = ExecutableFinder.Find("postgres") is { } file
            ? new[] { Path.GetDirectoryName(file)! }
            : [];
        return
        [
            .. debian.Concat(onPath)
                .Where(folder => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")))
                .Select(folder => new PostgresInstallation(folder, ReadMajor(folder)))
                .Where(found => found.Major >= LeastMajor)
                .OrderByDescending(found => found.Major),
        ];
    }

    private static int ReadMajor(string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, "postgres"), "--version") { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var match = Version().Match(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"PostgreSQL\)? (\d+)")]
    private static partial Regex Version();
}
