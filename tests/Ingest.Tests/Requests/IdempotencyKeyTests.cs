using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.Tests.Requests;

public sealed class IdempotencyKeyTests : IDisposable
{
    private static readonly RequestFormat Format = new(ContentMode.Structured, ContentCoding.Identity);
    private readonly IngestHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")]
    [InlineData("8e03978e-40d5-43dd-bc93-6894a57f9324")]
    [InlineData("\"a b, c; \\\"d\\\\\"")]
    [InlineData("a+/=:")]
    public async Task A_request_may_be_repeated_under_its_key(string key)
    {
        using var client = host.CreateClient(IngestHost.Key);

        for (var delivery = 0; delivery < 2; delivery++)
        {
            using var response = await PostAsync(client, key, EventJson.Sample().ToJsonString());

            await response.JsonAsync(HttpStatusCode.Accepted);
            response.Headers.GetValues("Idempotency-Key").Single().ShouldBe(key);
        }
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"a")]
    [InlineData("\"a\" b")]
    [InlineData("\"a\\b\"")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("\"é\"")]
    [InlineData("\"a\", \"b\"")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        using var response = await PostAsync(host.CreateClient(IngestHost.Key), key, EventJson.Sample().ToJsonString());
        using var tooLong = await PostAsync(host.CreateClient(IngestHost.Key), new string('a', 256), EventJson.Sample().ToJsonString());

        await response.ProblemAsync(400, "invalid_idempotency_key");
        response.Headers.Contains("Idempotency-Key").ShouldBeFalse();
        await tooLong.ProblemAsync(400, "invalid_idempotency_key");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_key_for_two_bodies_is_told_and_each_integration_has_its_own_keys()
    {
        using var client = host.CreateClient(IngestHost.Key);
        using var fans = host.CreateClient(IngestHost.FansKey);
        var ofFans = EventJson.Sample(2).With("source", IngestHost.FansSource).ToJsonString();
        using var first = await PostAsync(client, "k", EventJson.Sample(1).ToJsonString());

        using var reused = await PostAsync(client, "k", EventJson.Sample(2).ToJsonString());
        using var quoted = await PostAsync(client, "\"k\"", EventJson.Sample(2).ToJsonString());
        using var others = await PostAsync(fans, "k", ofFans);
        using var repeated = await PostAsync(client, "k", EventJson.Sample(1).ToJsonString());

        await reused.ProblemAsync(422, "idempotency_key_reused");
        await quoted.ProblemAsync(422, "idempotency_key_reused");
        await others.JsonAsync(HttpStatusCode.Accepted);
        await repeated.JsonAsync(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_refused_request_may_be_mended_under_its_key_and_an_unconfirmed_one_repeated()
    {
        using var client = host.CreateClient(IngestHost.Key);
        using var refused = await PostAsync(client, "k", EventJson.Sample(-1).ToJsonString());
        host.Publisher.Confirm = _ => throw new InvalidOperationException("The broker is away.");
        using var unconfirmed = await PostAsync(client, "k", EventJson.Sample(1).ToJsonString());
        host.Publisher.Confirm = _ => Task.CompletedTask;

        using var repeated = await PostAsync(client, "k", EventJson.Sample(1).ToJsonString());

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unconfirmed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await repeated.JsonAsync(HttpStatusCode.Accepted);
    }

    [Fact]
    public void A_key_is_forgotten_after_ten_minutes_and_when_there_are_too_many()
    {
        var time = new FakeTimeProvider(EventJson.Now);
        var keys = new IdempotencyKeys(time);
        keys.TryTake("a", "k", Format, "1"u8).ShouldBeTrue();
        time.Advance(IdempotencyKeys.Lifetime - TimeSpan.FromTicks(1));
        keys.TryTake("a", "k", Format, "2"u8).ShouldBeFalse();
        time.Advance(TimeSpan.FromTicks(1));
        keys.TryTake("a", "k", Format, "2"u8).ShouldBeTrue();

        for (var other = 0; other < IdempotencyKeys.Most; other++)
        {
            keys.TryTake("b", $"{other}", Format, "1"u8).ShouldBeTrue();
        }

        keys.TryTake("a", "k", Format, "3"u8).ShouldBeTrue();
        keys.TryTake("b", $"{IdempotencyKeys.Most - 1}", Format, "2"u8).ShouldBeFalse();
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string key, string body) =>
        client.PostAsync(Encoding.UTF8.GetBytes(body), Posting.Structured, [("Idempotency-Key", key)]);
}
