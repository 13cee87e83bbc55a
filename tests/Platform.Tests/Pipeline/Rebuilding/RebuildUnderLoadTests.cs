using System.Collections.Concurrent;
using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.TestServers;
using Boards = SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>The platform goes on while projections are rebuilt: no batch is lost, no reader sees a state that never was.</summary>
public sealed class RebuildUnderLoadTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    private static readonly Boards.BoardQuery Board = new()
    {
        Subject = BoardSubject.Spaces,
        Metric = BoardSubject.Spaces.Metrics["peak_listeners"],
        Window = default,
        Involvement = "space",
    };

    [Fact]
    public async Task Rebuilds_while_two_consumers_apply_end_in_the_model()
    {
        BatchTransaction[] consumers = [database.Transaction(), database.Transaction()];
        var rebuilds = 0;
        await Gen.Select(HistoryGen.OfLength(150, 300), Gen.UInt).SampleAsync(
            async (history, seed) =>
            {
                await database.EmptyAsync();
                var requests = history.Travel(seed, largest: 8);
                var applying = ApplyAsync(requests, consumers);
                var reading = ReadUntilAsync(applying);
                while (!applying.IsCompleted)
                {
                    await database.RebuildAsync();
                    rebuilds++;
                }

                await applying;
                await reading;
                await database.AgreesWithAsync(ReferenceModel.Apply(history.Events), $"{history}");
                var revision = await database.RevisionAsync();
                (await database.RebuildAsync()).Revision.ShouldBeNull($"{history}");
                (await database.RevisionAsync()).ShouldBe(revision);
            },
            iter: PropertyIterations.Or(12),
            threads: 1);
        rebuilds.ShouldBeGreaterThan(10);
    }

    /// <summary>One revision, one board: whoever reads in the midst of a swap would show the revision with another one's rows.</summary>
    private async Task ReadUntilAsync(Task end)
    {
        var seen = new Dictionary<long, string>();
        var snapshots = database.Snapshots();
        do
        {
            var page = await snapshots.PageAsync(Board, 100);
            var text = string.Join('\n', page.Places.Select(place => $"{place.Position} {place.Id} {place.Value} {place.AchievedAt:O}"));
            seen.TryAdd(page.Revision, text);
            text.ShouldBe(seen[page.Revision], $"revision {page.Revision}");
            page.Total.ShouldBe(page.Places.Count);
        }
        while (!end.IsCompleted);
    }

    private static Task ApplyAsync(IEnumerable<IReadOnlyList<WireEvent>> requests, BatchTransaction[] consumers)
    {
        var queue = new ConcurrentQueue<List<IncomingEvent>>(requests.Select(Wire.Read));
        return Task.WhenAll(consumers.Select(consumer => Task.Run(async () =>
        {
            while (queue.TryDequeue(out var events))
            {
                await Apply.UntilCommittedAsync(consumer, events);
            }
        })));
    }
}
