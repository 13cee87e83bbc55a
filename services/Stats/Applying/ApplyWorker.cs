using System.Diagnostics;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Takes batches from the queue and applies them, one after the other, until the service stops.</summary>
internal sealed class ApplyWorker(ApplyQueue queue, BatchApplier applier) : BackgroundService
{
    /// <summary>Large enough to spread a transaction's fixed cost, small enough to keep its locks short.</summary>
    private const int MostEvents = 4_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var entries = await queue.TakeAsync(MostEvents, stoppingToken);
            using var activity = Start(entries);
            try
            {
                var lost = await applier.ApplyAsync([.. entries.SelectMany(entry => entry.Events)], stoppingToken);
                foreach (var entry in entries)
                {
                    if (lost.FirstOrDefault(loss => entry.Events.Contains(loss.Event)) is { Event: not null } loss)
                    {
                        entry.Done.TrySetException(new UnrecordableEventException(loss.Reason));
                    }
                    else
                    {
                        entry.Done.TrySetResult();
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Left open, not canceled: MassTransit would take a consumer that cancels for one that failed. The messages are
                // not acknowledged, the broker delivers them again, and identity makes that harmless.
                return;
            }
        }
    }

    /// <summary>A lone message's span is the parent; where a batch joins many, the span links to each of them.</summary>
    private static Activity? Start(IReadOnlyList<ApplyQueue.Entry> entries)
    {
        var traced = entries.Select(entry => entry.Trace).Where(trace => trace != default).ToList();
        var (parent, links) = traced.Count == 1
            ? (traced[0], null)
            : (default(ActivityContext), traced.Select(trace => new ActivityLink(trace)));
        var activity = StatsTelemetry.Source.StartActivity("apply events", ActivityKind.Internal, parent, links: links);
        activity?.SetTag("spaces.batch.size", entries.Sum(entry => entry.Events.Count));
        activity?.SetTag("spaces.batch.messages", entries.Count);
        return activity;
    }
}
