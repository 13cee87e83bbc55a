using System.Collections.Concurrent;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Options;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Categories;
using SpacesPlatform.Stats.Events;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Past;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>
/// A board as of a past moment is the reference model's board of just the events that were applied by then, however late and
/// in whatever way they came, and it never changes afterwards.
/// </summary>
public sealed class AsOfTests(StatsDatabase database) : IClassFixture<StatsDatabase>
{
    private const int Rounds = 5;

    private readonly BoardEntries entries = new(new CategoryCatalog(Options.Create(new CategoriesOptions())));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_past_board_is_the_models_of_what_was_applied_by_then(int consumers)
    {
        var transactions = Enumerable.Range(0, consumers).Select(_ => database.Transaction()).ToList();
        var snapshots = database.Snapshots();
        var dressed = 0;
        await Gen.Select(HistoryGen.OfLength(20, 150), Gen.UInt, ModelBoards.Queries.Array[10]).SampleAsync(
            async (history, seed, queries) =>
            {
                await database.EmptyAsync();
                var requests = history.Travel(seed, largest: 60);
                var moments = new List<(DateTimeOffset At, ReferenceModel Model)> { await MomentAsync([]) };
                foreach (var round in Enumerable.Range(1, Rounds - 1))
                {
                    await ApplyAsync(requests.Skip(Until(round - 1)).Take(Until(round) - Until(round - 1)), transactions);
                    moments.Add(await MomentAsync(requests.Take(Until(round)).SelectMany(request => request)));
                }

                var before = await CompareAsync(snapshots, moments, queries, history);
                await ApplyAsync(requests.Skip(Until(Rounds - 1)), transactions);
                (await CompareAsync(snapshots, moments, queries, history)).ShouldBe(before, history.ToString());
                dressed += before.Count(answer => answer != "[]");

                int Until(int round) => requests.Count * round / Rounds;
            },
            iter: PropertyIterations.Or(15),
            threads: 1);
        dressed.ShouldBeGreaterThan(0, "a board had an entry");
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

    private async Task<(DateTimeOffset At, ReferenceModel Model)> MomentAsync(IEnumerable<WireEvent> events) =>
        (await Moments.NowAsync(database.DataSource, CancellationToken.None), ReferenceModel.Apply(events));

    /// <summary>Compares every board at every moment, and returns all that readers see of them.</summary>
    private async Task<List<string>> CompareAsync(
        BoardSnapshots snapshots, List<(DateTimeOffset At, ReferenceModel Model)> moments, Model.BoardQuery[] queries, History history)
    {
        var answers = new List<string>();
        foreach (var (at, model) in moments)
        {
            foreach (var query in queries)
            {
                var board = ModelBoards.Translate(query, at);
                var expected = model.Board(query);
                await using var snapshot = await snapshots.OpenAsync(board, null, CancellationToken.None);
                var reading = await BoardReader.PageAsync(snapshot, board, 1_000, null, CancellationToken.None);
                reading.Places.Select(ModelBoards.Line).ShouldBe(expected.Select(ModelBoards.Line), $"as of {at:O} {query}{history}");
                var shown = await entries.DressAsync(snapshot, board.Subject, reading.Places, CancellationToken.None);
                shown.Select(Line).ShouldBe(expected.Select(entry => Line(model, query.Subject, entry.Id)), $"as of {at:O} {query}{history}");
                answers.Add(JsonSerializer.Serialize(shown));
                foreach (var entry in expected.Take(1))
                {
                    var around = await BoardReader.AroundAsync(snapshot, board, entry.Id, 1, CancellationToken.None);
                    around!.Places.Select(ModelBoards.Line).ShouldBe(expected.Take(2).Select(ModelBoards.Line), $"as of {at:O} {query}{history}");
                }
            }
        }

        return answers;
    }

    private static string Line(Stats.Leaderboards.BoardEntry entry) => entry switch
    {
        SpaceEntry space => Line(
            space.Id, space.Title, string.Join(' ', space.Hosts.Select(host => Line(host.Id, host.Handle, host.DisplayName))),
            Sorted(space.Categories), space.Coverage),
        AccountEntry account => Line(account.Id, account.Handle, account.DisplayName, Sorted(account.Categories)),
        _ => entry.Id,
    };

    private static string Line(ReferenceModel model, string subject, string id)
    {
        switch (subject)
        {
            case "spaces":
                var space = model.Spaces[id];
                var hosts = space.HostIds.Select(host => Line(host, Account(host)?.Handle, Account(host)?.DisplayName));
                return Line(
                    id, space.Title, string.Join(' ', hosts), Sorted(space.EffectiveCategories), space.Metrics.CoveragePercent / 100m);
            case "hosts" or "speakers":
                return Line(id, Account(id)?.Handle, Account(id)?.DisplayName, Sorted(Account(id)?.Categories ?? []));
            default:
                return id;
        }

        ModelAccount? Account(string account) => model.Accounts.GetValueOrDefault(account);
    }

    private static string Line(params object?[] parts) => string.Join('|', parts);

    private static string Sorted(IEnumerable<string> categories) => string.Join(' ', categories.Order(StringComparer.Ordinal));
}
