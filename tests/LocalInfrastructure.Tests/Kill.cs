using System.Diagnostics;

namespace SpacesPlatform.LocalInfrastructure.Tests;

internal static class Kill
{
    /// <summary>SIGKILL to one process, not to its children.</summary>
    public static void Hard(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill(entireProcessTree: false);
    }
}
