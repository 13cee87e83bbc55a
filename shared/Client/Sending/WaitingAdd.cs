using SpacesPlatform.Client.Events;

namespace SpacesPlatform.Client.Sending;

/// <summary>Somebody who waits for room in the buffer.</summary>
internal sealed class WaitingAdd(OutgoingEvent happening)
{
    public OutgoingEvent Event { get; } = happening;

    public TaskCompletionSource Added { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
