using Microsoft.Extensions.Options;
using SpacesPlatform.Ingest.Integrations;

namespace SpacesPlatform.Ingest.SpaceEvents.Publishing;

/// <summary>Publishes within a deadline: an integration is told in time that it has to send its events again.</summary>
internal sealed partial class ConfirmedPublishing(
    IEventPublisher publisher, IOptions<IngestOptions> options, TimeProvider time, ILogger<ConfirmedPublishing> logger)
{
    /// <summary>True once all are confirmed; false when one could not be confirmed in time.</summary>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    public async Task<bool> TryPublishAsync(IReadOnlyList<OutgoingEvent> events, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Value.ConfirmTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            // Also bounds a publisher that does not heed its token, as when the broker blocks the connection.
            await publisher.PublishAsync(events, either.Token).WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            LogUnconfirmed(events.Count, options.Value.ConfirmTimeout);
            return false;
        }
        catch (Exception exception)
        {
            // Whatever keeps the broker from confirming, the answer is the same: send it again.
            LogFailed(exception, events.Count);
            return false;
        }
    }

    [LoggerMessage(
        1001,
        LogLevel.Warning,
        "The broker did not confirm {Messages} messages within {Timeout}; the request is answered 503",
        EventName = "NotConfirmed")]
    private partial void LogUnconfirmed(int messages, TimeSpan timeout);

    [LoggerMessage(1002, LogLevel.Error, "Publishing {Messages} messages failed; the request is answered 503", EventName = "PublishFailed")]
    private partial void LogFailed(Exception exception, int messages);
}
