using SpacesPlatform.Model;
using SpacesPlatform.Platform.Tests.Pipeline;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Recovery;

/// <summary>The runbook's drill: the database is lost, restored from a back-up, and brought up to what integrations sent.</summary>
public sealed class BackUpDrillTests
{
    private readonly TestIntegration integration = new();

    [Fact]
    public async Task What_a_back_up_lacks_comes_back_from_the_queue_and_from_the_integrations_and_counts_once()
    {
        await using var platform = await RunningPlatform.StartWithoutStatsAsync();
        var server = new DrillServer(platform.Database.ConnectionString);
        await server.NeedsClientsAsync();
        using var file = new TemporaryFile();
        var variables = new Dictionary<string, string>
        {
            ["STATS"] = server.Stats.OriginalString,
            ["SERVER"] = server.Server.OriginalString,
            ["BACKUP"] = file.Path,
        };
        List<WireEvent> before = [.. Hour("before"), integration.AccountUpdated("host", "before")];
        List<WireEvent> after =
            [.. Hour("after"), integration.Sampled("before-0", 20, 5_000), integration.AccountUpdated("host", "after")];
        List<WireEvent> queued = [.. Hour("queued"), integration.Sampled("after-0", 20, 7_000)];
        var stats = (await platform.StartStatsProcessesAsync()).ShouldHaveSingleItem();

        await platform.Client.ApplyAsync(before);
        await Runbook.RunAsync("back-up", variables);
        await platform.Client.ApplyAsync(after);
        await stats.KillAsync();
        await platform.Client.PostAcceptedAsync(queued);
        await server.DestroyAsync();
        platform.Database.DataSource.Clear();
        await Runbook.RunAsync("restore", variables);
        (await Runbook.RunAsync("recovery point", variables)).ShouldStartWith($"{before.Count}|");
        await stats.StartAsync();

        // What was acknowledged after the back-up is gone until it is sent again: that is the recovery point.
        await platform.Client.SettledAsync(queued);
        await AgreesAsync(platform, [.. before, .. queued]);

        // Integrations send again more than was lost, in an order of their own: nothing counts twice.
        List<WireEvent> again = [.. queued, .. after.AsEnumerable().Reverse(), .. before];
        await platform.Client.ApplyAsync(again);
        await AgreesAsync(platform, [.. before, .. after, .. queued]);
    }

    private IEnumerable<WireEvent> Hour(string name) =>
        Enumerable.Range(0, 6).SelectMany(number => integration.Whole($"{name}-{number}", 100 + number, startMinutes: number));

    private static async Task AgreesAsync(RunningPlatform platform, IReadOnlyList<WireEvent> events)
    {
        var actual = await DatabaseDigest.ReadAsync(platform.Database);
        ReferenceModel.Apply(events).Digest().Difference(actual).ShouldBe("");
    }
}
