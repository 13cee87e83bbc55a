using System.Threading.RateLimiting;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>What one request holds of <see cref="BodyMemory"/>: it grows with the request's buffers and is given back as a whole.</summary>
internal sealed class BodyHold(BodyMemory memory, RateLimiter limiter) : IDisposable
{
    private readonly List<RateLimitLease> leases = new(1);

    /// <summary>Whether there was no room for something that was asked for.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Takes so many bytes more; waits for a moment when there is no room.</summary>
    public async ValueTask<bool> GrowAsync(int bytes, CancellationToken cancellationToken)
    {
        if (bytes == 0 || TryTake(bytes))
        {
            return true;
        }

        if (await memory.WaitAsync(limiter, bytes, cancellationToken) is { } lease)
        {
            leases.Add(lease);
            return true;
        }

        IsRefused = true;
        return false;
    }

    /// <summary>Takes so many bytes more, now or not at all.</summary>
    public bool TryGrow(int bytes)
    {
        IsRefused |= bytes > 0 && !TryTake(bytes);
        return !IsRefused;
    }

    public void Dispose()
    {
        foreach (var lease in leases)
        {
            lease.Dispose();
        }

        leases.Clear();
    }

    private bool TryTake(int bytes)
    {
        var lease = limiter.AttemptAcquire(bytes);
        if (lease.IsAcquired)
        {
            leases.Add(lease);
        }

        return lease.IsAcquired;
    }
}
