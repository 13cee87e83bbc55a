using System.Diagnostics;
using SpacesPlatform.ServiceDefaults.Telemetry;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>Takes batches from the queue and applies them, one after the other, until the service stops.</summary>
internal sealed class ApplyWorker(ApplyQueue queue, BatchApplier applier, StatsTelemetry telemetry) : BackgroundService
{
    /// <summary>Large enough to spread a transaction's fixed cost, small enough to keep its locks short.</summary>
    private const int MostEvents = 4_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var entries = await queue.TakeAsync(MostEvents, stoppingToken);
            IReadOnlyList<IncomingEvent> events = [.. entries.SelectMany(entry => entry.Events)];
            using var span = Start(entries);
            telemetry.Started(events);
            try
            {
                var lost = await applier.ApplyAsync(events, stoppingToken);
                span.Tell(events);
                var elsewhere = span?.ParentId is null ? span?.Context ?? default : default;
                foreach (var entry in entries)
                {
                    if (lost.FirstOrDefault(loss => entry.Events.Contains(loss.Event)) is { Event: not null } loss)
                    {
                        entry.Done.TrySetException(new UnrecordableEventException(loss.Reason));
                    }
                    else
                    {
                        entry.Done.TrySetResult(elsewhere);
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Left open, not canceled: MassTransit would take a consumer that cancels for one that failed. The messages are
                // not acknowledged, the broker delivers them again, and identity makes that harmless.
                return;
            }
            finally
            {
                telemetry.Ended();
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
        return StatsTelemetry.Source.StartActivity(StatsSpans.Apply, ActivityKind.Internal, parent, links: links)
            ?.SetTag(SpaceAttributes.BatchMessages, entries.Count);
    }
}
