using System.Collections.Concurrent;
using CsCheck;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>
/// The heart of the product: whatever way a history of events takes, in any order, repeated, split, over one consumer or
/// two, the projections end up the same, and are what the reference model says.
/// </summary>
public sealed class OrderFreedomTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_way_of_a_history_leads_to_the_model(int consumers)
    {
        var transactions = Enumerable.Range(0, consumers).Select(_ => database.Transaction()).ToList();
        var iterations = PropertyIterations.Or(60);
        await Gen.Select(HistoryGen.Default, Gen.UInt).SampleAsync(
            async (history, seed) =>
            {
                await database.EmptyAsync();
                await ApplyAsync(history.Travel(seed), transactions);
                var actual = await DatabaseDigest.ReadAsync(database);
                var expected = ReferenceModel.Apply(history.Events).Digest();
                expected.Difference(actual).ShouldBe("", $"{history}");
            },
            iter: iterations,
            threads: 1);
    }

    private static async Task ApplyAsync(IEnumerable<IReadOnlyList<WireEvent>> requests, List<BatchTransaction> transactions)
    {
        var queue = new ConcurrentQueue<List<IncomingEvent>>(requests.Select(Wire.Read));
        await Task.WhenAll(transactions.Select(transaction => Task.Run(async () =>
        {
            while (queue.TryDequeue(out var events))
            {
                await Apply.UntilCommittedAsync(transaction, events);
            }
        })));
    }
}
