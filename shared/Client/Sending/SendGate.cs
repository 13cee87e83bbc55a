namespace SpacesPlatform.Client.Sending;

/// <summary>Lets no request out while the platform has asked everybody to wait.</summary>
internal sealed class SendGate(TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset closedUntil;

    public void CloseFor(TimeSpan pause)
    {
        lock (gate)
        {
            var until = time.GetUtcNow() + pause;
            closedUntil = until > closedUntil ? until : closedUntil;
        }
    }

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        while (Left() is { } left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan Left()
    {
        lock (gate)
        {
            return closedUntil - time.GetUtcNow();
        }
    }
}
