using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace SpacesPlatform.Ingest.Tests.Integrations.Webhooks;

public sealed class WebhookTests : IDisposable
{
    private static readonly string Fans = SignedPosting.NewSecret();
    private static readonly string FansNext = SignedPosting.NewSecret();
    private static readonly string Everything = SignedPosting.NewSecret();
    private static readonly string OneBody = EventJson.Batch(EventJson.Sample().With("source", IngestHost.FansSource));

    private readonly IngestHost host = new();
    private readonly HttpClient client;

    public WebhookTests()
    {
        host.Settings["Ingest:Keys:0:WebhookSecrets:0"] = Everything;
        host.Settings["Ingest:Keys:1:WebhookSecrets:0"] = Fans;
        host.Settings["Ingest:Keys:1:WebhookSecrets:1"] = FansNext;
        client = host.CreateClient();
    }

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task A_signature_of_the_secret_that_owns_the_source_lets_in_again_and_again()
    {
        foreach (var secret in new[] { Fans, FansNext, Everything, Fans })
        {
            using var response = await client.PostSignedAsync(OneBody, secret);
            (await response.JsonAsync(HttpStatusCode.Accepted))["accepted"]!.GetValue<int>().ShouldBe(1);
        }

        host.Publisher.Published.Count.ShouldBe(4);
        host.Logs.ShouldNotContain(line => line.Contains("whsec_"));
    }

    [Fact]
    public async Task One_good_signature_among_others_is_enough()
    {
        var timestamp = Timestamp(0);
        var good = SignedPosting.Sign(Fans, "id", timestamp, OneBody);
        var foreign = SignedPosting.Sign(SignedPosting.NewSecret(), "id", timestamp, OneBody);

        using var response = await client.PostWithAsync(
            OneBody, "id", timestamp, $"v1a,{good["v1,".Length..]} {foreign} v1,short v2,x  {good} v1,{new string('A', 44)}");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    [InlineData(-1_000_000_000, false)]
    public async Task The_time_may_be_300_seconds_off(int seconds, bool isTaken)
    {
        using var response = await client.PostSignedAsync(OneBody, Fans, EventJson.Now.AddSeconds(seconds));

        if (isTaken)
        {
            response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }
        else
        {
            await ShouldBeRefusedAsync(response, "300 s");
        }
    }

    [Theory]
    [InlineData(null, "0", true)]
    [InlineData("id", null, true)]
    [InlineData("id", "soon", true)]
    [InlineData("id", "+0", true)]
    [InlineData("id", "0.5", true)]
    [InlineData("id", "99999999999999999999", true)]
    [InlineData("id", "0", false)]
    public async Task Headers_that_are_missing_or_wrong_are_named(string? id, string? timestamp, bool isSigned)
    {
        timestamp = timestamp == "0" ? Timestamp(0) : timestamp;
        var signature = isSigned ? SignedPosting.Sign(Fans, id ?? "", timestamp ?? "", OneBody) : "v1,c2hvcnQ=";

        using var response = await client.PostWithAsync(OneBody, id, timestamp, signature);

        await ShouldBeRefusedAsync(response, "webhook-timestamp");
    }

    [Fact]
    public async Task What_was_changed_on_its_way_is_refused()
    {
        var timestamp = Timestamp(0);
        var signature = SignedPosting.Sign(Fans, "id", timestamp, OneBody);

        foreach (var (body, id, time) in new[] { (OneBody + " ", "id", timestamp), (OneBody, "id2", timestamp), (OneBody, "id", Timestamp(1)) })
        {
            using var response = await client.PostWithAsync(body, id, time, signature);
            await ShouldBeRefusedAsync(response, "webhook signature");
        }
    }

    [Fact]
    public async Task A_secret_signs_for_its_own_sources_alone_and_for_all_of_a_request()
    {
        foreach (var body in new[]
        {
            EventJson.Batch(EventJson.Sample(id: "b")),
            EventJson.Batch(EventJson.Sample(id: "a").With("source", IngestHost.FansSource), EventJson.Sample(id: "b")),
        })
        {
            using var refused = await client.PostSignedAsync(body, Fans);
            await ShouldBeRefusedAsync(refused, "owns the sources of all");
            using var accepted = await client.PostSignedAsync(body, Everything);
            accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""[{"id":"1"}]""")]
    [InlineData("""[{"source":7}]""")]
    [InlineData("""[{"data":{"source":"https://fans.example/spaces"}}]""")]
    public async Task Who_owns_every_source_alone_is_told_what_is_wrong_with_a_body_without_sources(string body)
    {
        using var refused = await client.PostSignedAsync(body, Fans);
        await ShouldBeRefusedAsync(refused, "owns the sources of all");

        using var told = await client.PostSignedAsync(body, Everything);
        told.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized);
        ((int)told.StatusCode).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task An_api_key_decides_where_both_are_sent()
    {
        using var both = host.CreateClient(IngestHost.FansKey);
        using var accepted = await both.PostWithAsync(OneBody, "id", "0", "v1,wrong");
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        using var unknown = host.CreateClient("sk_unknown");
        using var refused = await unknown.PostSignedAsync(OneBody, Fans);
        await ShouldBeRefusedAsync(refused, "API key");
    }

    [Fact]
    public async Task The_limit_and_the_scope_of_the_owner_hold()
    {
        host.Settings["Ingest:Keys:1:EventsPerSecond"] = "1";
        host.Settings["Ingest:Keys:1:Burst"] = "1";
        host.Settings["Ingest:Keys:0:Scopes:0"] = "admin";
        using var limited = new IngestHost { Time = new FakeTimeProvider(EventJson.Now) };
        foreach (var (name, value) in host.Settings)
        {
            limited.Settings[name] = value;
        }

        using var poster = limited.CreateClient();
        using var first = await poster.PostSignedAsync(OneBody, Fans);
        first.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        first.Headers.GetValues("RateLimit").Single().ShouldBe("\"events\";r=0;t=1");
        using var second = await poster.PostSignedAsync(OneBody, FansNext);
        await second.ProblemAsync(429, "rate_limited");
        using var third = await poster.PostSignedAsync(OneBody, Everything);
        await third.ProblemAsync(403, "scope_missing");
    }

    private static string Timestamp(int seconds) =>
        EventJson.Now.AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private async Task ShouldBeRefusedAsync(HttpResponseMessage response, string because)
    {
        var problem = await response.ProblemAsync(401, "unauthorized");
        problem["detail"]!.GetValue<string>().ShouldContain(because);
        response.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        problem.AsObject().ContainsKey("items").ShouldBeFalse();
        problem.AsObject().ContainsKey("errors").ShouldBeFalse();
    }
}
