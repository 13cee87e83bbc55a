using System.Net;

namespace SpacesPlatform.Gateway.Tests;

public sealed class ReplicaTests : GatewayTest
{
    private readonly FakeService second = new("stats-2");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task All_replicas_are_used()
    {
        await UseSecondAsync();

        await ReadAsync(60);

        Stats.Received.Count.ShouldBeInRange(10, 50);
        second.Received.Count.ShouldBe(60 - Stats.Received.Count);
    }

    [Fact]
    public async Task No_read_fails_when_a_replica_dies()
    {
        await UseSecondAsync();
        await ReadAsync(20);

        await Stats.KillAsync();
        await ReadAsync(40);

        second.Received.Count.ShouldBeGreaterThanOrEqualTo(40);
    }

    [Fact]
    public async Task A_replica_that_comes_back_is_used_again()
    {
        Gateway.Settings["Gateway:FailurePause"] = "00:00:00.200";
        await UseSecondAsync();
        await Stats.KillAsync();
        await ReadAsync(20);

        await Stats.StartAsync();
        Stats.Received.Clear();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (Stats.Received.IsEmpty)
        {
            limit.Token.ThrowIfCancellationRequested();
            await ReadAsync(5);
        }
    }

    [Fact]
    public async Task Replicas_may_come_and_go_while_the_gateway_runs()
    {
        await second.StartAsync();
        await ReadAsync(1);
        Stats.Received.Count.ShouldBe(1);

        Gateway.Discover("stats", second);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (second.Received.IsEmpty)
        {
            limit.Token.ThrowIfCancellationRequested();
            await ReadAsync(1);
        }

        Stats.Received.Clear();
        await ReadAsync(20);
        Stats.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_is_not_sent_to_another_replica()
    {
        await second.StartAsync();
        Gateway.Discover("ingest", Ingest, second);
        Ingest.Answer = second.Answer = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };

        await ProblemAsync(await SendAsync(HttpMethod.Post, "/v1/events", new StringContent("{}")), 503, "service_unavailable");

        Ingest.Received.Concat(second.Received).ShouldHaveSingleItem();
    }

    private async Task UseSecondAsync()
    {
        await second.StartAsync();
        Gateway.Discover("stats", Stats, second);
    }

    private async Task ReadAsync(int count)
    {
        for (var read = 0; read < count; read++)
        {
            using var response = await GetAsync("/v1/live");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
