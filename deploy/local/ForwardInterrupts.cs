using System.Runtime.InteropServices;
using Microsoft.Build.Framework;

namespace SpacesPlatform.Local;

/// <summary>
/// A build task for the process of <c>dotnet run</c>: that ignores SIGINT and trusts a terminal's Ctrl-C to reach the program
/// too, so a SIGINT for it alone (<c>kill -INT</c>, a supervisor) would be lost. This passes it on to the program.
/// </summary>
public sealed class ForwardInterrupts : ITask
{
    private const int SigInt = 2;
    private static readonly Lock Gate = new();
    private static PosixSignalRegistration? s_registration;

    /// <inheritdoc />
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc />
    public ITaskHost? HostObject { get; set; }

    /// <inheritdoc />
    public bool Execute()
    {
        lock (Gate)
        {
            if (OperatingSystem.IsLinux() && s_registration is null && DotnetRun.IsDotnetRun(Environment.ProcessId))
            {
                DotnetRun.HearInterrupts();
                s_registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context =>
                {
                    context.Cancel = true;
                    PassOn();
                });
            }
        }

        return true;
    }

    // Only the program: the build's own servers are children of dotnet run too.
    private static void PassOn()
    {
        var program = Path.GetFileNameWithoutExtension(typeof(ForwardInterrupts).Assembly.Location);
        foreach (var pid in DotnetRun.ChildrenOf(Environment.ProcessId).Where(pid => DotnetRun.NameOf(pid) == program))
        {
            _ = Kill(pid, SigInt);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int pid, int signal);
}
