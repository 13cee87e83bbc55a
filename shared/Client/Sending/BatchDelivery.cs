using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Http;

namespace SpacesPlatform.Client.Sending;

/// <summary>
/// Posts one batch until every event in it is settled. What can't be settled now is posted again with the same ids, which the
/// platform's identities make harmless.
/// </summary>
internal sealed class BatchDelivery(
    EventPoster poster,
    SpaceEventSenderOptions options,
    SendGate gate,
    Action<BufferedEvent, EventOutcome> settle,
    TimeProvider time,
    IReadOnlyList<BufferedEvent> batch)
{
    private readonly BackOff backOff = new(options.ShortestPause, options.LongestPause);
    private readonly long begun = time.GetTimestamp();

    /// <summary>Those that are not settled.</summary>
    public IReadOnlyList<BufferedEvent> Pending { get; private set; } = batch;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var number = 1; Pending.Count > 0; number++)
        {
            await gate.PassAsync(cancellationToken).ConfigureAwait(false);
            var failure = await AttemptAsync(number, cancellationToken).ConfigureAwait(false);
            if (Pending.Count == 0)
            {
                return;
            }

            if (options.GiveUpAfter != Timeout.InfiniteTimeSpan && time.GetElapsedTime(begun) >= options.GiveUpAfter)
            {
                GiveUp(failure);
                return;
            }

            ClientTelemetry.RecordRetried(Pending.Count);
            await PauseAsync(failure as SpacesApiException, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Exception?> AttemptAsync(int number, CancellationToken cancellationToken)
    {
        var sent = Pending;
        OutgoingEvent[] events = [.. sent.Select(held => held.Event)];
        PostResult? result = null;
        var attempted = time.GetTimestamp();
        Exception? failure = null;
        try
        {
            result = await poster.PostAsync(EventPoster.Events, events, cancellationToken).ConfigureAwait(false);
            Sort(sent, result);
        }
        catch (Exception exception) when (Transient.Is(exception))
        {
            failure = exception;
        }

        options.Attempted?.Invoke(new PostAttempt(events, number, time.GetElapsedTime(attempted), result, failure));
        return failure;
    }

    /// <summary>An event leaves those that are pending before anybody is told of it, so that it is told once.</summary>
    private void Sort(IReadOnlyList<BufferedEvent> sent, PostResult result)
    {
        var pending = new List<BufferedEvent>(sent);
        Pending = pending;
        foreach (var (held, verdict) in sent.Zip(result.Verdicts))
        {
            if (!verdict.IsAccepted && verdict.IsRetryable)
            {
                continue;
            }

            pending.Remove(held);
            settle(held, verdict.IsAccepted
                ? new EventOutcome(held.Event, DeliveryVerdict.Accepted)
                : new EventOutcome(held.Event, DeliveryVerdict.Refused, verdict.Problem?.ToString() ?? "no reason given", verdict.Problem));
        }
    }

    private void GiveUp(Exception? failure)
    {
        var reason = $"not delivered for {options.GiveUpAfter}: {failure?.Message ?? "the platform asked for it again"}";
        var pending = Pending;
        Pending = [];
        foreach (var held in pending)
        {
            settle(held, new EventOutcome(held.Event, DeliveryVerdict.Unsent, reason, (failure as SpacesApiException)?.Problem));
        }
    }

    private async Task PauseAsync(SpacesApiException? problem, CancellationToken cancellationToken)
    {
        if (problem?.RetryAfter is { } asked)
        {
            gate.CloseFor(asked < options.LongestPause ? asked : options.LongestPause);
        }

        await Task.Delay(backOff.Next(), time, cancellationToken).ConfigureAwait(false);
    }
}
