using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>Starts a process again when it ends by itself, at growing intervals.</summary>
internal static class Supervisor
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CalmTime = TimeSpan.FromSeconds(30);

    /// <summary>Watches until cancelled.</summary>
    public static async Task WatchAsync(Member member, Action restarted, TimeProvider clock, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            var since = clock.GetTimestamp();
            var pid = member.Server.Pid;
            var code = await member.Server.WaitForExitAsync(cancellationToken);
            pause = clock.GetElapsedTime(since) > CalmTime ? FirstPause : pause;
            Terminal.Warning($"{member.Name} (pid {pid}) ended with exit code {code}; it is started again in {pause.TotalSeconds:0.0} s");
            await Task.Delay(pause, clock, cancellationToken);
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
            try
            {
                await member.Server.StartAgainAsync(cancellationToken);
                restarted();
                Terminal.Done($"{member.Name} runs again as pid {member.Server.Pid}");
            }
            catch (LocalInfrastructureException error)
            {
                Terminal.Error(error.Message);
            }
        }
    }
}
