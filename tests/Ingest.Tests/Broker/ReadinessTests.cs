using System.Net;
using System.Text;

namespace SpacesPlatform.Ingest.Tests.Broker;

/// <summary>Whether a replica is sent requests while there is no broker, with a real one that comes and goes.</summary>
public sealed class ReadinessTests(BrokerFixture broker) : IClassFixture<BrokerFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(EventJson.Batch(EventJson.Sample()));

    [Fact]
    public async Task A_replica_is_ready_once_it_has_reached_the_broker_and_stays_so_while_the_broker_is_away()
    {
        using var host = Host();
        using var client = host.CreateClient(IngestHost.Key);
        await UntilReadyAsync(client);

        await broker.StopAsync();
        try
        {
            using var unconfirmed = await client.PostAsync(Body, Posting.Batched, []);
            await unconfirmed.ProblemAsync(503, "not_confirmed");
            (await ReadinessAsync(client)).ShouldBe(HttpStatusCode.OK);
            using var validated = await client.PostAsync(Body, Posting.Batched, [], Posting.Validate);
            validated.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var anonymous = await host.CreateClient(key: null).PostAsync(Body, Posting.Batched);
            anonymous.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

            using var newcomer = Host();
            (await ReadinessAsync(newcomer.CreateClient())).ShouldBe(HttpStatusCode.ServiceUnavailable);
        }
        finally
        {
            await broker.StartAgainAsync();
        }

        (await ReadinessAsync(client)).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> ReadinessAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/health");
        return response.StatusCode;
    }

    private static async Task UntilReadyAsync(HttpClient client)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (await ReadinessAsync(client) != HttpStatusCode.OK)
        {
            await Task.Delay(100, deadline.Token);
        }
    }

    private IngestHost Host()
    {
        var host = new IngestHost { UsesBroker = true };
        host.Settings["ConnectionStrings:rabbitmq"] = broker.Uri.ToString();
        return host;
    }
}
