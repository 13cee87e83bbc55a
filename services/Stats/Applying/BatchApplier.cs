using System.Diagnostics;
using Polly;
using Polly.Retry;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>
/// Applies batches whatever happens: an outage is waited out, a deadlock tried again, and an event that can't be applied is
/// found by halving the batch, so that it alone fails.
/// </summary>
internal sealed partial class BatchApplier(
    BatchTransaction transaction, FailureTransaction failures, StatsTelemetry telemetry, ILogger<BatchApplier> logger)
{
    private readonly ResiliencePipeline retry = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } fault && Faults.IsPassing(fault)),
            MaxRetryAttempts = int.MaxValue,
            Delay = TimeSpan.FromMilliseconds(20),
            MaxDelay = TimeSpan.FromSeconds(5),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            OnRetry = arguments =>
            {
                LogRetry(logger, arguments.AttemptNumber + 1, arguments.RetryDelay, arguments.Outcome.Exception!.Message);
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    /// <summary>Returns the events that could not even be recorded as failed, with why.</summary>
    public async Task<IReadOnlyList<(IncomingEvent Event, Exception Reason)>> ApplyAsync(
        IReadOnlyList<IncomingEvent> events, CancellationToken cancellationToken)
    {
        var lost = new List<(IncomingEvent, Exception)>();
        await ApplyPartAsync(events, lost, cancellationToken);
        return lost;
    }

    private async Task ApplyPartAsync(
        IReadOnlyList<IncomingEvent> events, List<(IncomingEvent, Exception)> lost, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
        {
            return;
        }

        try
        {
            var started = Stopwatch.GetTimestamp();
            await retry.ExecuteAsync(async token => await transaction.RunAsync(events, token), cancellationToken);
            telemetry.Applied(events, Stopwatch.GetElapsedTime(started));
        }
        catch (Exception fault) when (fault is not OperationCanceledException && events.Count > 1)
        {
            var half = events.Count / 2;
            await ApplyPartAsync([.. events.Take(half)], lost, cancellationToken);
            await ApplyPartAsync([.. events.Skip(half)], lost, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await FailAsync(events[0], fault, lost, cancellationToken);
        }
    }

    private async Task FailAsync(
        IncomingEvent failed, Exception reason, List<(IncomingEvent, Exception)> lost, CancellationToken cancellationToken)
    {
        failed.Verdict = Verdict.Failed;
        try
        {
            await retry.ExecuteAsync(
                async token => await failures.RunAsync(failed, Faults.Describe(reason), token), cancellationToken);
            telemetry.Failed();
            LogFailed(logger, failed.Source, failed.Id, Faults.Describe(reason));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Its identity itself can't be stored: the message goes to the error queue as it came.
            telemetry.Failed();
            lost.Add((failed, fault));
        }
    }

    [LoggerMessage(
        2001,
        LogLevel.Warning,
        "Applying a batch is tried again (attempt {Attempt}, after {Delay}): {Reason}",
        EventName = "ApplyRetried")]
    private static partial void LogRetry(ILogger logger, int attempt, TimeSpan delay, string reason);

    [LoggerMessage(
        2002,
        LogLevel.Error,
        "Event {EventId} of {Source} can't be applied and goes to the error queue: {Reason}",
        EventName = "EventFailed")]
    private static partial void LogFailed(ILogger logger, string source, string eventId, string reason);
}
