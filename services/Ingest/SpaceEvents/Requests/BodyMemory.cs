using System.Diagnostics.Metrics;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.SpaceEvents.Answers;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>
/// How much memory the bodies of all requests hold, from their first byte until they are answered: never more than
/// <see cref="BodyOptions.BodyMemoryMebibytes"/>. Requests that find no room wait for a moment, and are then asked to come again.
/// </summary>
internal sealed class BodyMemory : IDisposable
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>A signature is checked once the body is there: whoever may yet turn out to be nobody gets half of it.</summary>
    private const int PartOfTheUnknown = 2;

    /// <summary>Whoever waits has what it sent in the server's buffers, which this does not count.</summary>
    private const int PartThatMayWait = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly ConcurrencyLimiter ofAll;
    private readonly ConcurrencyLimiter ofTheUnknown;
    private readonly RateLimiter both;
    private readonly TimeProvider time;
    private readonly Counter<long> refusals;

    public BodyMemory(IOptions<BodyOptions> options, TimeProvider time, IMeterFactory meters)
    {
        var most = options.Value.BodyMemoryMebibytes * Mebibyte;
        ofAll = Limiter(most);
        ofTheUnknown = Limiter(most / PartOfTheUnknown);
        both = RateLimiter.CreateChained(ofTheUnknown, ofAll);
        this.time = time;
        var meter = meters.Create(IngestTelemetry.Name);
        meter.CreateObservableGauge(
            "spaces.ingest.body.memory",
            () => most - (int)ofAll.GetStatistics()!.CurrentAvailablePermits,
            "By",
            "Memory that the bodies of requests hold");
        refusals = meter.CreateCounter<long>(
            "spaces.ingest.body.refusals", "{request}", "Requests that were refused as there was no memory for their bodies");
    }

    /// <summary>What a request will hold: nothing so far.</summary>
    public BodyHold Open(HttpContext http) => new(this, http.Features.Get<Integration>() is null ? both : ofAll);

    /// <summary>Waits for room, not for long; null when there is none by then.</summary>
    public async ValueTask<RateLimitLease?> WaitAsync(RateLimiter limiter, int bytes, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var lease = await limiter.AcquireAsync(bytes, either.Token);
            return lease.IsAcquired ? lease : null;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The problem of a request that found no room.</summary>
    public Problem Refuse(HttpContext http)
    {
        refusals.Add(1);
        http.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Problems.Overloaded();
    }

    public void Dispose()
    {
        both.Dispose();
        ofTheUnknown.Dispose();
        ofAll.Dispose();
    }

    private static ConcurrencyLimiter Limiter(int bytes) => new(new()
    {
        PermitLimit = bytes,
        QueueLimit = bytes / PartThatMayWait,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
