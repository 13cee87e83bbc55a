namespace SpacesPlatform.Client.Sending;

/// <summary>Somebody who waits until all events up to one are settled.</summary>
internal sealed class WaitingFlush(long upTo, long remaining)
{
    private long remaining = remaining;

    public long UpTo { get; } = upTo;

    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether it was the last one.</summary>
    public bool Settle(long number) => number <= UpTo && --remaining == 0;
}
