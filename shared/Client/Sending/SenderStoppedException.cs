namespace SpacesPlatform.Client.Sending;

/// <summary>The sender can't go on, and the event was not taken; the inner exception says why.</summary>
public sealed class SenderStoppedException : Exception
{
    internal SenderStoppedException(Exception cause)
        : base($"The sender has stopped, and took no further event: {cause.Message}", cause)
    {
    }
}
