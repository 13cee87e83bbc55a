using System.Net;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Ingest and stats with a role each, which may do nothing else: what is posted is read all the same.</summary>
public sealed class ServiceRolesTests : IAsyncLifetime
{
    private RunningPlatform platform = null!;

    public async ValueTask InitializeAsync()
    {
        platform = await RunningPlatform.StartWithoutStatsAsync(withRoles: true);
        await platform.StartStatsAsync();
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task What_is_posted_is_applied_corrected_and_read()
    {
        var integration = new TestIntegration();
        var started = integration.Started("one", 0);
        await platform.Client.ApplyAsync([started, .. integration.Whole("two", 900), integration.AccountUpdated("host", "handle", integration.Category)]);
        await platform.Client.ApplyAsync(started, integration.Sampled("one", 5, 1_000), integration.Ended("one", 60));
        await platform.Client.ApplyAsync(integration.Retracted(started.Id));

        var board = await platform.Client.GetAsync(integration.Board());

        board.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("value").GetInt32()).ShouldBe([900]);
        using var health = await platform.Client.SendAsync("/health");
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
