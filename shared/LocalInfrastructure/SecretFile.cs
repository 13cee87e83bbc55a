using System.Security.Cryptography;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>Files that only their owner can read.</summary>
public static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Gives the secret in the file; the first time makes one of 24 random bytes in hex.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    public static string ReadOrCreate(string path) =>
        ReadOrCreate(path, () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));

    /// <summary>Gives the secret in the file; the first time makes it with <paramref name="create"/>.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="create">Makes the secret when the file is not there.</param>
    public static string ReadOrCreate(string path, Func<string> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        if (File.Exists(path))
        {
            return File.ReadAllText(path).Trim();
        }

        var secret = create();
        Write(path, secret);
        return secret;
    }

    /// <summary>Replaces the file in one step by one with this text, which was never readable by others.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="text">The whole text.</param>
    public static void Write(string path, string text)
    {
        var temporary = path + ".new";
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using (var writer = new StreamWriter(temporary, options))
        {
            writer.Write(text);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
