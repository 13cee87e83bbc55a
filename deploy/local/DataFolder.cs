using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>The folder that everything of a run is in.</summary>
internal sealed class DataFolder : IAsyncDisposable
{
    private const string Marker = ".spacesplatform";
    private static readonly string[] Kept = [Marker, "lock", "owner.pid"];

    private DataFolder(ProcessScope scope) => Scope = scope;

    public ProcessScope Scope { get; }

    public string Path => Scope.Folder;

    public string ApiKeyFile => System.IO.Path.Combine(Path, "api-key");

    public string WebhookSecretFile => System.IO.Path.Combine(Path, "webhook-secret");

    public string PlatformFile => System.IO.Path.Combine(Path, "platform.json");

    /// <summary>Takes the folder for this run, ends what a killed run has left in it, and wipes it if asked to.</summary>
    public static async Task<DataFolder> OpenAsync(string path, bool reset, CancellationToken cancellationToken)
    {
        var marker = System.IO.Path.Combine(path, Marker);
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !File.Exists(marker)))
        {
            throw new LocalInfrastructureException(
                $"{path} is not a data folder of this program (it has no {Marker}), so nothing is written or wiped there; " +
                "choose an empty or a new folder with --data.");
        }

        try
        {
            Directory.CreateDirectory(path);
            await File.WriteAllTextAsync(marker, "A data folder of SpacesPlatform; --reset wipes it.\n", cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LocalInfrastructureException(
                $"The data folder {path} can't be written ({error.Message}); choose another one with --data.", error);
        }

        var folder = new DataFolder(await ProcessScope.OpenAsync(path, removeFolder: false, cancellationToken));
        if (reset)
        {
            folder.Wipe();
        }

        Directory.CreateDirectory(System.IO.Path.Combine(path, "logs"));
        File.Delete(folder.PlatformFile);
        return folder;
    }

    /// <summary>The log of a step or a process.</summary>
    public string Log(string name) => System.IO.Path.Combine(Path, "logs", $"{name}.log");

    /// <summary>The password of a service's role, made the first time.</summary>
    public string RolePassword(string service) => SecretFile.ReadOrCreate(System.IO.Path.Combine(Path, $"postgres.{service}.password"));

    public ValueTask DisposeAsync() => Scope.DisposeAsync();

    private void Wipe()
    {
        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos().Where(entry => !Kept.Contains(entry.Name)))
        {
            if (entry is DirectoryInfo { LinkTarget: null } directory)
            {
                directory.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }

        PostgresServer.RemoveOutsideFiles(Path);
    }
}
