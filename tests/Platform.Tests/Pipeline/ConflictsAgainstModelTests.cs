using CsCheck;
using Microsoft.EntityFrameworkCore;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>
/// Where identities come again with other content, the first that was committed stands, and nothing else of them has an effect,
/// retractions included. Orders are not free here, splits into batches are.
/// </summary>
public sealed class ConflictsAgainstModelTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    [Fact]
    public async Task Any_split_of_a_history_that_contradicts_itself_leads_to_the_model()
    {
        var transaction = database.Transaction();
        await Gen.Select(HistoryGen.OfLength(5, 80), Gen.UInt).SampleAsync(
            async (history, seed) =>
            {
                await database.EmptyAsync();
                var requests = history.Contradict(seed);
                foreach (var request in requests)
                {
                    // Read one by one: ingest gathers the samples of a request, and that is another order.
                    await Apply.UntilCommittedAsync(transaction, [.. request.SelectMany(wire => Wire.Read([wire]))]);
                }

                var model = ReferenceModel.Apply(requests.SelectMany(request => request));
                var why = string.Join("\n\n", requests.Select(request => string.Join('\n', request)));
                model.Digest().Difference(await DatabaseDigest.ReadAsync(database)).ShouldBe("", why);
                (await CountsAsync()).ShouldBe(
                    model.Events.Select(one => (one.Source, one.Id, one.Duplicates, one.Conflicts)), ignoreOrder: true, why);
            },
            iter: PropertyIterations.Or(60),
            threads: 1);
    }

    private async Task<List<(string Source, string Id, int Duplicates, int Conflicts)>> CountsAsync()
    {
        await using var context = database.Context();
        var rows = await context.EventIdentities.AsNoTracking().Where(row => row.Status != EventStatus.Awaited).ToListAsync();
        return rows.ConvertAll(row => (row.Source, row.Id, row.Duplicates, row.Conflicts));
    }
}
