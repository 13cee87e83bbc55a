namespace SpacesPlatform.Client.Http;

/// <summary>Pauses that double, with jitter, so that many clients don't come back at the same moment.</summary>
internal sealed class BackOff(TimeSpan shortest, TimeSpan longest)
{
    private int failures;

    /// <summary>The next pause; what the platform asks for is a minimum, but nobody may send us to sleep for an hour.</summary>
    public TimeSpan Next(TimeSpan? askedFor = null)
    {
        var ceiling = Math.Min(longest.TotalMilliseconds, shortest.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 20)));
        failures++;
        var pause = TimeSpan.FromMilliseconds(ceiling * (0.5 + (Random.Shared.NextDouble() / 2)));
        return askedFor is { } least ? pause + (least < longest ? least : longest) : pause;
    }

    public void Reset() => failures = 0;
}
