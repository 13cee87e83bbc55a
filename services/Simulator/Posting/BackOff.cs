namespace SpacesPlatform.Simulator.Posting;

/// <summary>Pauses that double, with jitter, so that many connections don't come back at the same moment.</summary>
internal sealed class BackOff(PostingOptions options, TimeProvider time)
{
    private int failures;

    public async Task PauseAsync(TimeSpan? askedFor, CancellationToken cancellationToken)
    {
        var ceiling = Math.Min(
            options.LongestPause.TotalMilliseconds, options.ShortestPause.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 20)));
        failures++;
        var pause = TimeSpan.FromMilliseconds(ceiling * (0.5 + (Random.Shared.NextDouble() / 2)));
        if (askedFor is { } least)
        {
            // What the platform asks for is a minimum, but nobody may send us to sleep for an hour.
            pause += least < options.LongestPause ? least : options.LongestPause;
        }

        await Task.Delay(pause, time, cancellationToken);
    }
}
