using System.Globalization;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>
/// Posts one batch until every event in it is settled. What can't be settled now is posted again with the same ids, which
/// the platform's identities make harmless.
/// </summary>
internal sealed class BatchSender(
    HttpClient http, PostingOptions options, LatencyHistogram latency, IPostingProgress progress, TimeProvider time)
{
    private static readonly Uri Path = new("v1/events", UriKind.Relative);

    public async Task<BatchOutcome> SendAsync(IReadOnlyList<NumberedEvent> batch, CancellationToken cancellationToken)
    {
        var accepted = new List<PostableEvent>(batch.Count);
        var refused = new List<RefusedEvent>();
        var backOff = new BackOff(options, time);
        var begun = time.GetTimestamp();
        var pending = batch;
        for (var requests = 1; ; requests++)
        {
            var reply = await TryAsync(pending, cancellationToken);
            pending = reply.Sort(pending, accepted, refused);
            if (pending.Count == 0)
            {
                return new BatchOutcome(accepted, refused, requests);
            }

            if (time.GetElapsedTime(begun) >= options.GiveUpAfter)
            {
                throw new PostingException(string.Create(CultureInfo.InvariantCulture,
                    $"""
                    {pending.Count} events from '{pending[0].Event.Id}' on could not be delivered for {options.GiveUpAfter}:
                    {reply.Why}.
                    Post the same data again when {http.BaseAddress} is back: what was accepted counts once.
                    """));
            }

            progress.Note($"{reply.Why}; {pending.Count} events will be posted again with the same ids");
            await backOff.PauseAsync(reply.RetryAfter, cancellationToken);
        }
    }

    private async Task<BatchReply> TryAsync(IReadOnlyList<NumberedEvent> pending, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new BatchContent(pending) };
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            latency.Add(time.GetElapsedTime(begun));
            return BatchReply.Read(response, body, pending.Count, http.BaseAddress!, time.GetUtcNow());
        }
        catch (Exception exception) when (IsBrokenConnection(exception, cancellationToken))
        {
            return BatchReply.Unsettled($"no answer from {http.BaseAddress} ({exception.Message})");
        }
    }

    /// <summary>A time-out of the client looks like a cancellation, but nobody cancelled.</summary>
    private static bool IsBrokenConnection(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
