using System.Collections.Concurrent;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.Tests;

/// <summary>Stands for the broker: keeps what is published, or does what a test tells it to.</summary>
internal sealed class RecordingPublisher : IEventPublisher
{
    private readonly ConcurrentQueue<object> published = new();

    public IReadOnlyCollection<object> Published => published;

    public Func<CancellationToken, Task> Confirm { get; set; } = _ => Task.CompletedTask;

    public async Task PublishAsync(IReadOnlyList<OutgoingEvent> events, CancellationToken cancellationToken)
    {
        await Confirm(cancellationToken);
        foreach (var message in events)
        {
            published.Enqueue(message.Contract);
        }
    }
}
