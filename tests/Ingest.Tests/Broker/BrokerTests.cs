using System.Diagnostics;
using System.Net;

namespace SpacesPlatform.Ingest.Tests.Broker;

/// <summary>What ingest promises of the broker, with a real one; nobody consumes here, as when stats has never run.</summary>
public sealed class BrokerTests(BrokerFixture broker) : IClassFixture<BrokerFixture>, IDisposable
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(90);
    private readonly IngestHost host = Host(broker);

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task What_is_answered_202_waits_in_the_queue_though_nobody_consumed_yet()
    {
        var samples = Enumerable.Range(0, 500).Select(index => EventJson.Sample(index, $"sample-{index}"));
        var joined = Enumerable.Range(0, 400).Select(index => EventJson.Of(
            "space.speaker-joined", $$"""{"account_id":"account-{{index}}","role":"speaker"}""", $"joined-{index}"));
        using var client = host.CreateClient(IngestHost.Key);
        await AcceptedAsync(client, Recovery);
        await broker.TakeAllAsync();

        using var response = await client.PostAsync(EventJson.Batch(samples.Concat(joined)));

        (await response.JsonAsync(HttpStatusCode.Accepted))["accepted"]!.GetValue<int>().ShouldBe(900);
        var messages = await broker.TakeAllAsync();
        messages.Count(message => message.Type == "ListenersSampled").ShouldBe(1);
        messages.Count(message => message.Type == "SpeakerJoined").ShouldBe(400);
        messages.Single(message => message.Type == "ListenersSampled").Body.ShouldContain("sample-499");
    }

    [Fact]
    public async Task Requests_at_the_same_time_are_all_confirmed()
    {
        using var client = host.CreateClient(IngestHost.Key);
        await AcceptedAsync(client, Recovery);
        await broker.TakeAllAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 30).Select(async request =>
        {
            using var response = await client.PostAsync(EventJson.Batch(
                Enumerable.Range(0, 20).Select(index => EventJson.Of("space.canceled", id: $"canceled-{request}-{index}"))));
            return response.StatusCode;
        }));

        statuses.ShouldAllBe(status => status == HttpStatusCode.Accepted);
        (await broker.TakeAllAsync()).Count.ShouldBe(600);
    }

    [Fact]
    public async Task A_broker_that_is_gone_is_answered_503_in_time_and_found_again()
    {
        using var client = host.CreateClient(IngestHost.Key);
        await AcceptedAsync(client, Recovery);

        await broker.StopAsync();
        try
        {
            await ShouldBeUnconfirmedInTimeAsync(client);
            await ShouldBeUnconfirmedInTimeAsync(client);
        }
        finally
        {
            await broker.StartAgainAsync();
        }

        await AcceptedAsync(client, Recovery);
    }

    [Fact]
    public async Task A_broker_that_hangs_is_answered_503_in_time_and_found_again()
    {
        using var client = host.CreateClient(IngestHost.Key);
        await AcceptedAsync(client, Recovery);

        await broker.FreezeAsync();
        try
        {
            // More at once than there are places for unconfirmed messages.
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ShouldBeUnconfirmedInTimeAsync(client)));
        }
        finally
        {
            await broker.ThawAsync();
        }

        await AcceptedAsync(client, Recovery);
    }

    private static IngestHost Host(BrokerFixture broker)
    {
        var host = new IngestHost { UsesBroker = true };
        host.Settings["ConnectionStrings:rabbitmq"] = broker.Uri.ToString();
        host.Settings.Remove("Ingest:ConfirmTimeout");
        return host;
    }

    private static async Task ShouldBeUnconfirmedInTimeAsync(HttpClient client)
    {
        var events = Enumerable.Range(0, 60).Select(index => EventJson.Of("space.canceled", id: $"unconfirmed-{index}"));
        var watch = Stopwatch.StartNew();

        using var response = await client.PostAsync(EventJson.Batch(events));

        watch.Elapsed.ShouldBeLessThan(Promise);
        await response.ProblemAsync(503, "not_confirmed");
        response.Headers.RetryAfter.ShouldNotBeNull();
    }

    /// <summary>Posts until it is accepted, as an integration would; nothing but 503 may come before.</summary>
    private static async Task AcceptedAsync(HttpClient client, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            using var response = await client.PostAsync(EventJson.Batch(EventJson.Of("space.canceled", id: "repeated")));
            if (response.StatusCode == HttpStatusCode.Accepted)
            {
                return;
            }

            await response.ProblemAsync(503, "not_confirmed");
            watch.Elapsed.ShouldBeLessThan(patience);
        }
    }
}
