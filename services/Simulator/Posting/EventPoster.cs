using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>Posts events to the platform's public API and makes sure that none is lost on the way.</summary>
/// <param name="http">Its base address is the gateway, its default headers carry the API key.</param>
/// <param name="options">Sizes, speed and patience.</param>
/// <param name="progress">Is told how it goes.</param>
/// <param name="time">The clock.</param>
public sealed class EventPoster(HttpClient http, PostingOptions options, IPostingProgress progress, TimeProvider time)
{
    private readonly LatencyHistogram latency = new();
    private readonly List<RefusedEvent> refused = [];

    /// <summary>The last accepted event of each type and connection: types travel on different ways behind the API.</summary>
    private readonly Dictionary<(int Connection, string Type), PostableEvent> last = [];

    private readonly Lock gate = new();
    private PostingTotals totals;

    /// <summary>Posts all events, then waits until the last ones are applied.</summary>
    /// <exception cref="PostingException">The run could not go on; what was accepted before stays accepted.</exception>
    public async Task<PostingSummary> PostAsync(IEnumerable<PostableEvent> events, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        await PostAllAsync(events, cancellationToken);
        var posting = time.GetElapsedTime(begun);

        var waiter = new AppliedWaiter(http, options, progress, time);
        var unapplied = await waiter.WaitAsync([.. last.Values.Distinct()], cancellationToken);
        return new PostingSummary
        {
            Totals = totals,
            Refused = refused,
            Unapplied = unapplied,
            Latency = latency,
            Posting = posting,
            Applying = time.GetElapsedTime(begun) - posting,
        };
    }

    private async Task PostAllAsync(IEnumerable<PostableEvent> events, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<IReadOnlyList<NumberedEvent>>(options.Connections);

        // Making events is work for the processor: it must not hold up the caller, whose progress bar would stand still.
        var producing = Task.Run(() => StopOthersOnFailureAsync(ProduceAsync(events, batches.Writer, stop.Token), stop), stop.Token);
        var sending = Enumerable.Range(0, options.Connections)
            .Select(connection => StopOthersOnFailureAsync(SendAsync(connection, batches.Reader, stop.Token), stop));
        var all = Task.WhenAll(sending.Append(producing));
        try
        {
            await all;
        }
        catch when (all.Exception?.InnerExceptions.FirstOrDefault(inner => inner is not OperationCanceledException) is { } cause)
        {
            // The first cause, not the cancellation that it brought over the others.
            ExceptionDispatchInfo.Capture(cause).Throw();
            throw;
        }
    }

    private async Task ProduceAsync(
        IEnumerable<PostableEvent> events, ChannelWriter<IReadOnlyList<NumberedEvent>> writer, CancellationToken cancellationToken)
    {
        await new EventBatcher(options, time).WriteAsync(events, writer, cancellationToken);
        writer.Complete();
    }

    private async Task SendAsync(
        int connection, ChannelReader<IReadOnlyList<NumberedEvent>> batches, CancellationToken cancellationToken)
    {
        var sender = new BatchSender(http, options, latency, progress, time);
        await foreach (var batch in batches.ReadAllAsync(cancellationToken))
        {
            var outcome = await sender.SendAsync(batch, cancellationToken);
            lock (gate)
            {
                Count(connection, outcome);
            }

            progress.Done(batch[^1].Event.Done);
            progress.Posted(totals);
        }
    }

    private void Count(int connection, BatchOutcome outcome)
    {
        totals = new PostingTotals(
            totals.Accepted + outcome.Accepted.Count,
            totals.Refused + outcome.Refused.Count,
            totals.Requests + outcome.Requests,
            totals.Retries + outcome.Requests - 1);
        refused.AddRange(outcome.Refused.Take(PostingSummary.LongestList - refused.Count));
        foreach (var happening in outcome.Accepted)
        {
            last[(connection, happening.Type)] = happening;
        }
    }

    private static async Task StopOthersOnFailureAsync(Task part, CancellationTokenSource others)
    {
        try
        {
            await part;
        }
        catch
        {
            await others.CancelAsync();
            throw;
        }
    }
}
