using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SpacesPlatform.Model;
using SpacesPlatform.Platform.Tests.Pipeline;
using SpacesPlatform.Stats.Data;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>A platform with two stats processes, which remembers what was posted to it.</summary>
public sealed class ReplicatedPlatform : IAsyncLifetime
{
    private readonly ConcurrentQueue<WireEvent> posted = new();
    private RunningPlatform? platform;

    internal PlatformClient Client => platform!.Client;

    internal IReadOnlyList<ServiceProcess> Stats { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        platform = await RunningPlatform.StartWithoutStatsAsync(statsReplicas: 2);
        Stats = await platform.StartStatsProcessesAsync();
        await using var queues = await EventQueues.OpenAsync(platform.Broker);
        await Wait.UntilAsync("both take from the queue", async () => await queues.ConsumersAsync() == 2);
    }

    internal async Task PostAsync(IReadOnlyList<WireEvent> events)
    {
        await Client.PostAcceptedAsync(events);
        foreach (var wire in events)
        {
            posted.Enqueue(wire);
        }
    }

    /// <summary>Posts requests, a few at a time.</summary>
    internal Task PostAllAsync(IEnumerable<IReadOnlyList<WireEvent>> requests) =>
        Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (events, _) => await PostAsync(events));

    /// <summary>Once all is applied, the projections are those of a platform that nothing ever happened to.</summary>
    internal async Task AgreesWithTheModelAsync()
    {
        var model = ReferenceModel.Apply(posted);
        await Wait.UntilAsync("all identities are there", async () =>
        {
            await using var context = platform!.Database.Context();
            var identities = context.EventIdentities.Where(row => row.Status != EventStatus.Awaited);
            return await identities.CountAsync(TestContext.Current.CancellationToken) >= model.Events.Count;
        });
        var actual = await DatabaseDigest.ReadAsync(platform!.Database);
        model.Digest().Difference(actual).ShouldBe("");
    }

    public async ValueTask DisposeAsync()
    {
        if (platform is not null)
        {
            await platform.DisposeAsync();
        }
    }
}
