using System.Threading.Channels;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>Cuts a sequence of events into batches, no faster than the chosen rate. Holds one batch at a time.</summary>
internal sealed class EventBatcher(PostingOptions options, TimeProvider time)
{
    public async Task WriteAsync(
        IEnumerable<PostableEvent> events, ChannelWriter<IReadOnlyList<NumberedEvent>> batches, CancellationToken cancellationToken)
    {
        // At a low rate a full batch would come once in a long while: rather a small one every second.
        var size = options.Rate > 0 ? Math.Min(options.BatchSize, options.Rate) : options.BatchSize;
        var begun = time.GetTimestamp();
        var batch = new List<NumberedEvent>(size);
        long index = 0;
        var bytes = 0;
        foreach (var happening in events)
        {
            if (batch.Count == size || (batch.Count > 0 && bytes + happening.Json.Length + 1 > options.BatchBytes))
            {
                await HandOverAsync();
            }

            batch.Add(new NumberedEvent(index++, happening));
            bytes += happening.Json.Length + 1;
        }

        if (batch.Count > 0)
        {
            await HandOverAsync();
        }

        async Task HandOverAsync()
        {
            cancellationToken.ThrowIfCancellationRequested();
            await PaceAsync(begun, index - batch.Count, cancellationToken);
            await batches.WriteAsync(batch, cancellationToken);
            batch = new List<NumberedEvent>(size);
            bytes = 0;
        }
    }

    private async Task PaceAsync(long begun, long handedOver, CancellationToken cancellationToken)
    {
        if (options.Rate <= 0)
        {
            return;
        }

        var early = TimeSpan.FromSeconds((double)handedOver / options.Rate) - time.GetElapsedTime(begun);
        if (early > TimeSpan.Zero)
        {
            await Task.Delay(early, time, cancellationToken);
        }
    }
}
