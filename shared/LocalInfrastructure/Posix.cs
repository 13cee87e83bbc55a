using System.Runtime.InteropServices;

namespace SpacesPlatform.LocalInfrastructure;

/// <summary>The few calls of the C library that .NET has no API for.</summary>
internal static class Posix
{
    public const int SigInt = 2;
    public const int SigQuit = 3;
    public const int SigKill = 9;
    public const int SigTerm = 15;

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static extern int Kill(int pid, int signal);

    [DllImport("libc", EntryPoint = "geteuid")]
    public static extern uint EffectiveUserId();

    public static bool IsRoot => EffectiveUserId() == 0;
}
