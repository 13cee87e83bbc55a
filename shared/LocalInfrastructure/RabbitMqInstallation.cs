using System.Globalization;
using System.Text.RegularExpressions;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>A RabbitMQ that is installed on this machine.</summary>
/// <param name="ServerScript">Its own start script, not the distribution's wrapper, which insists on another user.</param>
/// <param name="Epmd">The Erlang port mapper.</param>
/// <param name="Version">Its version.</param>
public sealed partial record RabbitMqInstallation(string ServerScript, string Epmd, Version Version)
{
    /// <summary>The least version that will do.</summary>
    public static readonly Version Least = new(3, 10);

    private const string DebianFolder = "/usr/lib/rabbitmq";

    /// <summary>The newest that will do, or null: Debian's folders, then the search path.</summary>
    public static RabbitMqInstallation? Find() =>
        FindAll().Where(found => found.Version >= Least).MaxBy(found => found.Version);

    /// <summary>Everything found, whatever its version.</summary>
    internal static IReadOnlyList<RabbitMqInstallation> FindAll()
    {
        var libraries = Path.Combine(DebianFolder, "lib");
        var debian = Directory.Exists(libraries)
            ? Directory.GetDirectories(libraries, "rabbitmq_server-*").Select(folder => Path.Combine(folder, "sbin"))
            : [];
        var onPath = ExecutableFinder.Find("rabbitmq-server") is { } file
            ? new[] { Path.GetDirectoryName(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file)! }
            : [];
        return
        [
            .. from folder in debian.Concat(onPath)
               let script = Path.Combine(folder, "rabbitmq-server")
               where File.Exists(script) && File.Exists(Path.Combine(folder, "rabbitmq-env"))
               let version = ReadVersion(folder)
               let epmd = FindEpmd()
               where version is not null && epmd is not null
               select new RabbitMqInstallation(script, epmd, version),
        ];
    }

    // From the folder's name: asking the server itself takes an Erlang start of a second or more.
    private static Version? ReadVersion(string scripts)
    {
        var match = VersionInPath().Match(scripts);
        if (!match.Success)
        {
            var plugins = Path.GetFullPath(Path.Combine(scripts, "..", "plugins"));
            var rabbit = Directory.Exists(plugins) ? Directory.GetFileSystemEntries(plugins, "rabbit-*").FirstOrDefault() : null;
            match = VersionInPath().Match(rabbit ?? "");
        }

        return match.Success
            ? new Version(Number(match, 1), Number(match, 2), Number(match, 3))
            : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string? FindEpmd() =>
        ExecutableFinder.Find("epmd")
        ?? new[] { "/usr/lib/erlang/bin/epmd", "/usr/local/lib/erlang/bin/epmd" }.FirstOrDefault(File.Exists);

    [GeneratedRegex(@"(?:rabbitmq_server|rabbit)-(\d+)\.(\d+)\.(\d+)")]
    private static partial Regex VersionInPath();
}
