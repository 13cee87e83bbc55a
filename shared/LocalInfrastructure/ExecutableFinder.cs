namespace SpacesPlatform.LocalInfrastructure;

/// <summary>Finds programs on the search path.</summary>
internal static class ExecutableFinder
{
    // A login without /usr/sbin and the like on its path still has the programs there.
    private static readonly string[] SystemFolders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(SystemFolders)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
