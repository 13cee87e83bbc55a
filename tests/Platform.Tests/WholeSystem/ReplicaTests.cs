using SpacesPlatform.Model;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Two stats processes take from one queue and write the same Spaces.</summary>
public sealed class ReplicaTests(ReplicatedPlatform replicated) : IClassFixture<ReplicatedPlatform>
{
    private readonly TestIntegration integration = new();

    [Fact]
    public async Task Two_processes_that_write_one_Space_lose_no_update()
    {
        List<WireEvent> events = [integration.Started("a", 0), integration.Ended("a", 90)];
        events.AddRange(Enumerable.Range(0, 240).Select(number => integration.Sampled("a", number / 3.0, 1_000 + (number * 37 % 501))));
        events.AddRange(Enumerable.Range(0, 40).Select(number =>
            integration.AccountUpdated("host", $"handle{number:00}", $"{integration.Category}/{number % 7}")));

        await replicated.PostAllAsync(events.OrderBy(wire => wire.Id, StringComparer.Ordinal).Select(wire => new[] { wire }));

        await replicated.AgreesWithTheModelAsync();
        var entry = (await replicated.Client.GetAsync(integration.Board())).Entries().ShouldHaveSingleItem();
        entry.Number("value").ShouldBe(1_500);
    }

    [Fact]
    public async Task Any_way_of_a_history_over_HTTP_and_two_processes_leads_to_the_model()
    {
        var history = HistoryGen.Make(20_210_708, [.. Enumerable.Range(0, 400).Select(number => (uint)number * 2_654_435_761)]);

        await replicated.PostAllAsync(history.Travel(seed: 7, largest: 60));

        await replicated.AgreesWithTheModelAsync();
    }

    [Fact]
    public async Task What_was_answered_202_is_applied_once_however_often_stats_is_killed()
    {
        using var enough = new CancellationTokenSource();
        var load = Enumerable.Range(0, 3).Select(poster => PostUntilAsync(poster, enough.Token)).ToList();
        try
        {
            for (var round = 0; round < 2; round++)
            {
                await Task.WhenAll(replicated.Stats.Select(async process =>
                {
                    await Task.Delay(Random.Shared.Next(50, 1_000), TestContext.Current.CancellationToken);
                    await process.KillAsync();
                    await process.StartAsync();
                }));
            }
        }
        finally
        {
            await enough.CancelAsync();
        }

        (await Task.WhenAll(load)).Sum().ShouldBeGreaterThan(50);
        await replicated.AgreesWithTheModelAsync();
    }

    /// <summary>Posts until told to stop; gives the number of requests.</summary>
    private async Task<int> PostUntilAsync(int poster, CancellationToken enough)
    {
        var requests = 0;
        for (; !enough.IsCancellationRequested; requests++)
        {
            await replicated.PostAsync([
                .. integration.Whole($"{poster}-{requests}", requests, startMinutes: poster),
                integration.Sampled($"0-{requests % 10}", 20 + (requests * 0.01), requests + poster),
                integration.AccountUpdated("host", $"handle{requests % 5}"),
            ]);
            await Task.Delay(TimeSpan.FromMilliseconds(40), CancellationToken.None);
        }

        return requests;
    }
}
