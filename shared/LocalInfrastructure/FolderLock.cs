namespace SpacesPlatform.LocalInfrastructure;

/// <summary>An exclusive lock on a data folder, which the kernel gives back when its owner dies.</summary>
internal static class FolderLock
{
    public static FileStream Take(string folder)
    {
        var path = Path.Combine(folder, "lock");
        try
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(OwnerFile(folder), $"{Environment.ProcessId}");
            return stream;
        }
        catch (UnauthorizedAccessException error)
        {
            throw new LocalInfrastructureException(
                $"The data folder {folder} can't be written by this user; was it made by root? Choose another one.", error);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException))
        {
            var owner = File.Exists(OwnerFile(folder)) ? $" (process {File.ReadAllText(OwnerFile(folder))})" : "";
            throw new LocalInfrastructureException(
                $"The data folder {folder} is in use by another run{owner}; stop that one, or choose another folder.", error);
        }
    }

    private static string OwnerFile(string folder) => Path.Combine(folder, "owner.pid");
}
