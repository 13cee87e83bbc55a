using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace SpacesPlatform.Ingest.Tests.Integrations.RateLimits;

public sealed class RateLimitTests : IDisposable
{
    private readonly FakeTimeProvider time = new(EventJson.Now);
    private readonly IngestHost host;
    private int number;

    public RateLimitTests()
    {
        host = new IngestHost { Time = time };
        host.Settings["Ingest:Keys:1:EventsPerSecond"] = "10";
        host.Settings["Ingest:Keys:1:Burst"] = "20";
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Every_answer_tells_the_limit_and_what_is_left_of_it()
    {
        using var client = host.CreateClient(IngestHost.FansKey);

        using var first = await PostAsync(client, 5);
        first.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        Header(first, "RateLimit-Policy").ShouldBe("\"events\";q=20;w=2");
        Header(first, "RateLimit").ShouldBe("\"events\";r=15;t=1");

        using var bad = await client.PostAsync("nonsense");
        bad.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Header(bad, "RateLimit").ShouldBe("\"events\";r=14;t=1");
    }

    [Fact]
    public async Task A_batch_beyond_what_is_left_is_taken_and_the_next_one_waits_as_long_as_it_is_told()
    {
        using var client = host.CreateClient(IngestHost.FansKey);
        using var large = await PostAsync(client, 55);
        large.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        Header(large, "RateLimit").ShouldBe("\"events\";r=0;t=6");

        using var refused = await PostAsync(client, 1);

        (await refused.ProblemAsync(429, "rate_limited"))["detail"]!.GetValue<string>().ShouldContain("10 events a second");
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(4));
        Header(refused, "RateLimit").ShouldBe("\"events\";r=0;t=6");
        Header(refused, "RateLimit-Policy").ShouldBe("\"events\";q=20;w=2");
        host.Publisher.Published.Count.ShouldBe(1);

        time.Advance(TimeSpan.FromSeconds(3));
        using var early = await PostAsync(client, 1);
        early.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        time.Advance(TimeSpan.FromSeconds(1));
        using var patient = await PostAsync(client, 1);
        patient.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task One_integration_does_not_use_up_the_limit_of_another_and_one_of_the_configuration_has_none_unless_set()
    {
        using var fans = host.CreateClient(IngestHost.FansKey);
        using var everything = host.CreateClient(IngestHost.Key);
        using var large = await PostAsync(fans, 100);
        large.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using var refused = await PostAsync(fans, 1);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        for (var request = 0; request < 5; request++)
        {
            using var free = await PostAsync(everything, 1_000);
            free.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            free.Headers.Contains("RateLimit").ShouldBeFalse();
        }
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private Task<HttpResponseMessage> PostAsync(HttpClient client, int events) => client.PostAsync(EventJson.Batch(
        Enumerable.Range(0, events).Select(_ => EventJson.Sample(id: $"{number++}").With("source", IngestHost.FansSource))));
}
