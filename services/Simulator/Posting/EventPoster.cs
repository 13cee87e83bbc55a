using System.Globalization;
using System.Net;
using SpacesPlatform.Client;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>Posts events to the platform's public API, no faster than the chosen rate, and waits until they are applied.</summary>
/// <param name="client">The platform.</param>
/// <param name="options">Sizes, speed and patience.</param>
/// <param name="progress">Is told how it goes.</param>
/// <param name="time">The clock.</param>
public sealed class EventPoster(SpacesClient client, PostingOptions options, IPostingProgress progress, TimeProvider time)
{
    /// <summary>At a low rate a full batch would come once in a long while: rather a small one every second.</summary>
    private readonly int batchSize = options.Rate > 0 ? Math.Min(options.BatchSize, options.Rate) : options.BatchSize;

    /// <summary>Posts all events, then waits until the last ones are applied.</summary>
    /// <exception cref="PostingException">The run could not go on; what was accepted before stays accepted.</exception>
    public async Task<PostingSummary> PostAsync(IEnumerable<PostableEvent> events, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var run = new PostingRun(options, progress);
        await PostAllAsync(events, run, cancellationToken);
        var posting = time.GetElapsedTime(begun);

        var waiter = new AppliedWaiter(client, options, progress, time);
        var unapplied = await waiter.WaitAsync(run.Last, cancellationToken);
        return new PostingSummary
        {
            Totals = run.Totals,
            Refused = run.Refused,
            Unapplied = unapplied,
            Latency = run.Latency,
            Posting = posting,
            Applying = time.GetElapsedTime(begun) - posting,
        };
    }

    private async Task PostAllAsync(IEnumerable<PostableEvent> events, PostingRun run, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var sender = client.CreateSender(new SpaceEventSenderOptions
        {
            BatchSize = batchSize,
            BatchBytes = options.BatchBytes,
            Linger = Timeout.InfiniteTimeSpan,
            Requests = options.Connections,
            BufferSize = batchSize * (options.Connections + 1),
            ShortestPause = options.ShortestPause,
            LongestPause = options.LongestPause,
            GiveUpAfter = options.GiveUpAfter,
            CloseWithin = Timeout.InfiniteTimeSpan,
            Attempted = run.Count,
            Settled = outcome => StopIfUnsent(outcome, stop),
        });
        try
        {
            // Making events is work for the processor: it must not hold up the caller, whose progress bar would stand still.
            await Task.Run(() => SendAsync(events, sender, stop.Token), CancellationToken.None);
        }
        catch (Exception exception) when (exception is SenderStoppedException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // The report says why.
        }
        finally
        {
            Judge(await sender.CloseAsync(stop.Token), cancellationToken);
        }
    }

    private async Task SendAsync(IEnumerable<PostableEvent> events, SpaceEventSender sender, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        long index = 0;
        foreach (var (happening, done) in events)
        {
            if (options.Rate > 0 && index % batchSize == 0)
            {
                await PaceAsync(begun, index, cancellationToken);
            }

            var place = new EventPlace(index++, done);
            await sender.SendAsync(
                new OutgoingEvent(happening.Source, happening.Id, happening.Type, happening.Json) { Tag = place }, cancellationToken);
        }
    }

    private async Task PaceAsync(long begun, long sent, CancellationToken cancellationToken)
    {
        var early = TimeSpan.FromSeconds((double)sent / options.Rate) - time.GetElapsedTime(begun);
        if (early > TimeSpan.Zero)
        {
            await Task.Delay(early, time, cancellationToken);
        }
    }

    /// <summary>What can't be delivered now will not be delivered later in the run: its rest would only wait for the same.</summary>
    private static void StopIfUnsent(EventOutcome outcome, CancellationTokenSource stop)
    {
        if (outcome.Verdict == DeliveryVerdict.Unsent)
        {
            stop.Cancel();
        }
    }

    private void Judge(DeliveryReport report, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (report.Fault)
        {
            case SpacesApiException { Status: HttpStatusCode.Unauthorized } unauthorized:
                throw new PostingException(
                    $"The gateway refused the API key (401: {unauthorized.Problem?.ToString().TrimEnd('.') ?? "no reason given"}). "
                    + "Give a valid one with --api-key-file, --api-key or SPACES_API_KEY.");
            case { } fault:
                throw new PostingException($"{fault.Message.TrimEnd('.')}. Nothing more was posted.");
            case null when report.Unsent is [var first, ..]:
                throw new PostingException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    {report.UnsentTotal} events from '{first.Event.Id}' on could not be delivered for {options.GiveUpAfter}:
                    {first.Reason}.
                    Post the same data again when the gateway is back: what was accepted counts once.
                    """));
        }
    }
}
