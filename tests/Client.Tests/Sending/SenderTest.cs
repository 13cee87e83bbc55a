using System.Collections.Concurrent;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Client.Tests.Sending;

/// <summary>A sender that posts to a fake ingest; every event has to end exactly once.</summary>
public abstract class SenderTest : IAsyncLifetime
{
    private readonly List<SpacesClient> clients = [];
    private TestServer? server;

    private protected FakeIngest Ingest { get; } = new();

    private protected ConcurrentQueue<EventOutcome> Outcomes { get; } = new();

    private protected ConcurrentQueue<PostAttempt> Attempts { get; } = new();

    private protected SpaceEventSenderOptions Quick => new()
    {
        Linger = TimeSpan.FromMilliseconds(20),
        ShortestPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(20),
        Settled = Outcomes.Enqueue,
        Attempted = Attempts.Enqueue,
    };

    private protected static CancellationToken Bound => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    public async ValueTask InitializeAsync() => server = await TestServer.StartAsync(Ingest.AnswerAsync);

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await server!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected SpacesClient Client(Func<SpacesClientOptions, SpacesClientOptions>? change = null)
    {
        var client = server!.CreateClient(change);
        clients.Add(client);
        return client;
    }

    private protected SpaceEventSender Sender(
        Func<SpaceEventSenderOptions, SpaceEventSenderOptions>? change = null, Func<SpacesClientOptions, SpacesClientOptions>? clientChange = null) =>
        Client(clientChange).CreateSender(change is null ? Quick : change(Quick));

    private protected static OutgoingEvent Event(int number, int padding = 0) => SenderEvents.Event(number, padding);

    private protected static async Task SendAsync(SpaceEventSender sender, int count, int padding = 0)
    {
        for (var i = 0; i < count; i++)
        {
            await sender.SendAsync(Event(i, padding), Bound);
        }
    }

    private protected Dictionary<string, DeliveryVerdict> Verdicts() =>
        Outcomes.ToDictionary(outcome => outcome.Event.Id, outcome => outcome.Verdict);
}
