namespace SpacesPlatform.LocalInfrastructure;

/// <summary>Bounded waiting for a server to answer.</summary>
public static class Readiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks until the answer is yes; false when the time is over or the process has ended.</summary>
    /// <param name="answers">Asks once.</param>
    /// <param name="hasEnded">Whether the process has ended, so that waiting makes no sense.</param>
    /// <param name="time">How long at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<bool> WaitAsync(
        Func<CancellationToken, Task<bool>> answers, Func<bool> hasEnded, TimeSpan time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(hasEnded);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(time);
        try
        {
            while (!await answers(deadline.Token))
            {
                if (hasEnded())
                {
                    return false;
                }

                await Task.Delay(Pause, deadline.Token);
            }

            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
