using MassTransit;

namespace SpacesPlatform.Stats.Consumers;

/// <summary>
/// Where messages go whose contract this version does not know, as one of a newer ingest beside an older stats: to the error
/// queue, which is watched, and from which the version that knows it takes it back. MassTransit's own name for it is another
/// queue, in which nobody would look.
/// </summary>
internal sealed class SkippedQueueName : IDeadLetterQueueNameFormatter
{
    /// <summary>The name that MassTransit gives the error queue of a queue.</summary>
    public string FormatDeadLetterQueueName(string queueName) => $"{queueName}_error";
}
