using System.Text;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Tests.Posting;

/// <summary>Posts to a fake platform, patient for 30 s at most.</summary>
public abstract class PosterTests : IDisposable
{
    private readonly CancellationTokenSource bound = new(TimeSpan.FromSeconds(30));

    private protected static PostingOptions Quick { get; } = new()
    {
        ShortestPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(20),
        AppliedWithin = TimeSpan.FromSeconds(5),
    };

    private protected RecordedProgress Progress { get; } = new();

    public void Dispose()
    {
        bound.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<PostingSummary> PostAsync(
        FakePlatform platform, PostingOptions options, IEnumerable<PostableEvent> events)
    {
        using var client = platform.CreateClient();
        return await new EventPoster(client, options, Progress, TimeProvider.System).PostAsync(events, bound.Token);
    }

    private protected static IEnumerable<PostableEvent> Events(int count) =>
        Enumerable.Range(0, count).Select(i => new PostableEvent(new OutgoingEvent(
            "https://integrations.example/a", $"e{i}", i % 2 == 0 ? "even" : "odd", Encoding.UTF8.GetBytes($$"""{"id":"e{{i}}"}"""))));
}
