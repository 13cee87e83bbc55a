using System.Text;

namespace SpacesPlatform.LocalInfrastructure.Tests;

/// <summary>Finds the processes of a data folder independently of the code under test's own book-keeping.</summary>
internal static class Marked
{
    private const string Guardian = "guardian";

    /// <summary>Every process that names the folder in its command line or environment.</summary>
    public static IReadOnlyList<string> ProcessesOf(string folder) =>
        [.. Directory.GetDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out var pid) && pid != Environment.ProcessId)
            .Select(pid => (pid, text: Read($"/proc/{pid}/cmdline") + Read($"/proc/{pid}/environ")))
            .Where(found => found.text.Contains(folder, StringComparison.Ordinal))
            .Select(found => $"{found.pid}: {Shorten(found.text)}")];

    public static bool IsGuardian(string found) => found.EndsWith(Guardian, StringComparison.Ordinal);

    public static async Task<bool> NoneWithinAsync(string folder, TimeSpan time)
    {
        var left = await Readiness.WaitAsync(
            _ => Task.FromResult(ProcessesOf(folder).Count == 0), () => false, time, CancellationToken.None);
        return left;
    }

    private static string Shorten(string text) => text.Contains("spacesplatform-guardian", StringComparison.Ordinal)
        ? Guardian
        : text[..Math.Min(200, text.Length)].Replace('\0', ' ');

    private static string Read(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
