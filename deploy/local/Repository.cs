using System.Reflection;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>Where this build has put things, whatever the current folder is.</summary>
internal static class Repository
{
    private static readonly Dictionary<string, string> Metadata = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .GroupBy(attribute => attribute.Key)
        .ToDictionary(group => group.Key, group => group.First().Value ?? "");

    public static string DefaultDataFolder => Path.Combine(Metadata["repository"], ".data", "local");

    /// <summary>The assembly of a service, such as <c>Ingest</c>.</summary>
    public static string AssemblyOf(string service)
    {
        if (!Metadata.TryGetValue($"service:SpacesPlatform.{service}", out var path) || !File.Exists(path))
        {
            throw new LocalInfrastructureException($"services/{service} is not built: run this program with `dotnet run --project deploy/local`.");
        }

        return path;
    }

    /// <summary>The <c>dotnet</c> that runs this process, also where it isn't on the search path.</summary>
    public static string Dotnet { get; } = Path.GetFullPath(
        Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
