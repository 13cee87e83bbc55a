using System.Globalization;
using System.Runtime.InteropServices;

namespace SpacesPlatform.Local;

/// <summary>What is particular about being started by <c>dotnet run</c>, or in the background of a script.</summary>
internal static class DotnetRun
{
    private const int SigInt = 2;

    /// <summary>
    /// Listens to SIGINT even where it was ignored at the start, as shells do for what they start in the background:
    /// .NET leaves an ignored SIGINT alone.
    /// </summary>
    public static void HearInterrupts()
    {
        var ignored = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        var mask = ulong.Parse(ignored["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if ((mask & (1UL << (SigInt - 1))) != 0)
        {
            _ = SetHandler(SigInt, nint.Zero);
        }
    }

    /// <summary>Stops when <c>dotnet run</c>, if that has started this process, vanishes: nobody could stop it any more.</summary>
    public static async Task WatchParentAsync(Action stop, CancellationToken cancellationToken)
    {
        var parent = ParentId();
        if (!IsDotnetRun(parent))
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        try
        {
            while (ParentId() == parent)
            {
                await timer.WaitForNextTickAsync(cancellationToken);
            }

            stop();
        }
        catch (OperationCanceledException)
        {
            // It stops for another reason.
        }
    }

    /// <summary>Whether the process is a <c>dotnet run</c>.</summary>
    public static bool IsDotnetRun(int process)
    {
        var arguments = ArgumentsOf(process);
        return Path.GetFileName(arguments[0]) == "dotnet" && arguments.Contains("run");
    }

    /// <summary>The children of a process.</summary>
    public static IEnumerable<int> ChildrenOf(int process) =>
        Directory.GetDirectories($"/proc/{process}/task")
            .SelectMany(thread => ReadIfThere($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture));

    /// <summary>The file name of the program that a process runs.</summary>
    public static string NameOf(int process) => Path.GetFileName(ArgumentsOf(process)[0]);

    private static string[] ArgumentsOf(int process) => ReadIfThere($"/proc/{process}/cmdline").Split('\0');

    private static string ReadIfThere(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int ParentId();

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint SetHandler(int signal, nint handler);
}
