using System.Reflection;
using System.Security.Cryptography;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.TestServers;

/// <summary>
/// The npm packages of <c>tests/npm</c>: what other people wrote and the platform is held to. They are installed at the first use,
/// once for all tests of this machine. A test that needs them is skipped where Node is missing, but not in continuous integration:
/// <c>[Fact(Skip = NodePackages.SkipReason, SkipType = typeof(NodePackages), SkipUnless = nameof(NodePackages.CanRun))]</c>.
/// </summary>
public static class NodePackages
{
    /// <summary>Why a test is skipped.</summary>
    public const string SkipReason = "Node (20 or later) and npm are not installed; with CI=true this fails instead.";

    private const int InstallAttempts = 3;
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(200);
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>False where Node or npm is missing, unless <c>CI=true</c>: there the tests run, and fail.</summary>
    public static bool CanRun => IsContinuousIntegration || (NodeProgram.IsInstalled("node") && NodeProgram.IsInstalled("npm"));

    /// <summary>The folder <c>tests/npm</c>: scripts below it find the packages.</summary>
    public static string Folder { get; } = typeof(NodePackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "npm").Value!;

    private static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") is "true" or "1";

    /// <summary>A folder for what a test writes below <see cref="Folder"/>, out of version control. The test owns it.</summary>
    public static string CreateWorkFolder() =>
        Directory.CreateDirectory(Path.Combine(Folder, "obj", Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Runs <c>node</c> in <see cref="Folder"/>, after the packages are installed.</summary>
    /// <param name="arguments">A script, absolute or relative to the folder, and its arguments.</param>
    /// <param name="environment">Variables set besides the inherited ones.</param>
    /// <param name="cancellationToken">Ends the program and what it started.</param>
    /// <exception cref="LocalInfrastructureException">Node or npm is missing, or the packages could not be installed.</exception>
    public static async Task<NodeRun> RunAsync(
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        CancellationToken cancellationToken = default)
    {
        await Installed.Value.WaitAsync(cancellationToken);
        return await NodeProgram.RunAsync("node", arguments, Folder, environment, cancellationToken);
    }

    private static async Task InstallAsync()
    {
        var work = Directory.CreateDirectory(Path.Combine(Folder, "obj")).FullName;
        using var deadline = new CancellationTokenSource(InstallTime);
        await using var otherProcesses = await LockAsync(Path.Combine(work, "install.lock"), deadline.Token);
        var stamp = Path.Combine(work, "installed");
        var locked = await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"), deadline.Token);
        var wanted = Convert.ToHexString(SHA256.HashData(locked));
        if (Directory.Exists(Path.Combine(Folder, "node_modules")) && File.Exists(stamp)
            && await File.ReadAllTextAsync(stamp, deadline.Token) == wanted)
        {
            return;
        }

        File.Delete(stamp);
        NodeRun run;
        var attempts = 0;
        do
        {
            run = await NodeProgram.RunAsync("npm", ["ci", "--prefer-offline"], Folder, null, deadline.Token);
        }
        while (run.ExitCode != 0 && ++attempts < InstallAttempts);

        if (run.ExitCode != 0)
        {
            throw new LocalInfrastructureException($"`npm ci` in tests/npm ended with code {run.ExitCode}: {run.Errors}{run.Output}");
        }

        await File.WriteAllTextAsync(stamp, wanted, deadline.Token);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process installs.
                await Task.Delay(LockPoll, cancellationToken);
            }
        }
    }
}
