namespace SpacesPlatform.Ingest.Integrations.RateLimits;

/// <summary>
/// Counts what an integration may still post. A request is admitted while anything is left, and then costs its events, at
/// least one: that may leave a debt, which later requests wait for, so that no batch is too large to be ever admitted.
/// </summary>
internal sealed class TokenBucket(RateLimit limit, TimeProvider time)
{
    private readonly Lock gate = new();
    private double left = limit.Burst;
    private long filledAt = time.GetTimestamp();

    public RateLimit Limit => limit;

    /// <summary>A bucket with another limit, that has used up as much as this one.</summary>
    public TokenBucket With(RateLimit other)
    {
        lock (gate)
        {
            Fill();
            return new TokenBucket(other, time) { left = other.Burst - (limit.Burst - left) };
        }
    }

    /// <summary>Admits a request, which costs one event at once; <paramref name="state"/> is what it leaves.</summary>
    public bool TryAdmit(out BucketState state)
    {
        lock (gate)
        {
            Fill();
            var isAdmitted = left > 0;
            left -= isAdmitted ? 1 : 0;
            state = State();
            return isAdmitted;
        }
    }

    /// <summary>Charges an admitted request for the events beyond the first.</summary>
    public BucketState Charge(int further)
    {
        lock (gate)
        {
            Fill();
            left -= further;
            return State();
        }
    }

    private void Fill()
    {
        var now = time.GetTimestamp();
        left = Math.Min(limit.Burst, left + (time.GetElapsedTime(filledAt, now).TotalSeconds * limit.EventsPerSecond));
        filledAt = now;
    }

    private BucketState State() => new(
        Left: (int)Math.Max(0, Math.Floor(left)),
        SecondsToFull: (int)Math.Ceiling((limit.Burst - left) / limit.EventsPerSecond),
        SecondsToAdmission: left > 0 ? 0 : (int)Math.Floor(-left / limit.EventsPerSecond) + 1);
}
