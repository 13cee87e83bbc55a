namespace SpacesPlatform.Platform.Tests.WholeSystem;

public sealed class LateStatsTests
{
    [Fact]
    public async Task Events_posted_before_stats_has_ever_started_are_applied_when_it_starts()
    {
        await using var platform = await RunningPlatform.StartWithoutStatsAsync();
        var integration = new TestIntegration();
        var events = Enumerable.Range(0, 10).SelectMany(number => integration.Whole(number, 100 + number)).ToList();
        await platform.Client.PostAcceptedAsync(events);

        await platform.StartStatsAsync();

        await platform.Client.SettledAsync(events);
        var board = await platform.Client.GetAsync(integration.Board("spaces", "&limit=100"));
        board.Entries().Select(entry => entry.Number("value")).ShouldBe(Enumerable.Range(0, 10).Select(number => 109L - number));
    }
}
