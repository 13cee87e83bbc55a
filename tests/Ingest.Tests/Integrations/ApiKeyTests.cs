using Microsoft.Extensions.Options;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Ingest.Tests.Integrations;

public sealed class ApiKeyTests : IDisposable
{
    private readonly IngestHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Without_a_key_nobody_gets_in_whatever_else_is_wrong()
    {
        using var response = await host.CreateClient(key: null).PostAsync("nonsense", "text/plain");

        var problem = await response.ProblemAsync(401, "unauthorized");
        problem["detail"]!.GetValue<string>().ShouldContain("no API key");
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("Bearer sk_unknown")]
    [InlineData("Bearer ")]
    [InlineData("Bearer " + IngestHost.Key + "x")]
    [InlineData("Basic " + IngestHost.Key)]
    [InlineData(IngestHost.Key)]
    public async Task An_unknown_key_is_refused_and_never_repeated(string authorization)
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        using var response = await client.PostAsync(EventJson.Batch(EventJson.Sample()));

        var problem = await response.ProblemAsync(401, "unauthorized");
        response.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        problem.ToJsonString().ShouldNotContain("sk_");
        host.Logs.ShouldNotContain(line => line.Contains("sk_"));
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_may_post_for_its_own_sources_only()
    {
        using var response = await host.CreateClient(IngestHost.FansKey).PostAsync(EventJson.Batch(
            EventJson.Sample(id: "a"),
            EventJson.Sample(id: "b").With("source", IngestHost.FansSource),
            EventJson.Sample(id: "c").With("source", IngestHost.FansSource + "/")));

        var items = (await response.JsonAsync(System.Net.HttpStatusCode.MultiStatus))["items"]!.AsArray();
        items.Select(item => item!["problem"]?["status"]!.GetValue<int>()).ShouldBe([403, null, 403]);
        items[0]!["problem"]!["code"]!.GetValue<string>().ShouldBe("source_not_owned");
    }

    [Fact]
    public async Task A_key_for_a_prefix_may_post_for_what_is_below_it()
    {
        host.Settings["Ingest:Keys:1:Sources:0"] = "https://fans.example/*";

        using var response = await host.CreateClient(IngestHost.FansKey).PostAsync(EventJson.Batch(
            EventJson.Sample(id: "a").With("source", "https://fans.example/team/1"),
            EventJson.Sample(id: "b").With("source", "https://fans.example.evil.example/team/1"),
            EventJson.Sample(id: "c").With("source", "https://fans.example/../other")));

        var items = (await response.JsonAsync(System.Net.HttpStatusCode.MultiStatus))["items"]!.AsArray();
        items.Select(item => item!["problem"]?["code"]!.GetValue<string>()).ShouldBe([null, "source_not_owned", "source_not_owned"]);
    }

    [Fact]
    public async Task A_key_without_the_scope_may_not_post()
    {
        host.Settings["Ingest:Keys:1:Scopes:0"] = "admin";

        using var response = await host.CreateClient(IngestHost.FansKey).PostAsync(
            EventJson.Batch(EventJson.Sample().With("source", IngestHost.FansSource)));

        (await response.ProblemAsync(403, "scope_missing"))["detail"]!.GetValue<string>().ShouldContain("events:write");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Ingest:Keys:0:Hash", "abc", "64 hexadecimal digits")]
    [InlineData("Ingest:Keys:0:Name", "", "Name is missing")]
    [InlineData("Ingest:Keys:0:Name", "fans", "more than one key")]
    [InlineData("Ingest:Keys:0:Sources:0", "not a uri", "must be a URI reference")]
    [InlineData("Ingest:Keys:0:Sources:0", "https://*", "must have a prefix that names an owner")]
    [InlineData("Ingest:Keys:0:Scopes:0", "events", "events:write, boards:read, admin")]
    [InlineData("Ingest:Keys:0:EventsPerSecond", "0", "the rate must be from 1")]
    [InlineData("Ingest:Keys:0:WebhookSecrets:0", "whsec_c2hvcnQ=", "24 to 64 bytes")]
    [InlineData("Ingest:RateLimit:Burst", "0", "the burst must be at least 1")]
    [InlineData("Ingest:KeysReload", "00:00:05", "KeysReload")]
    [InlineData("Ingest:ConfirmTimeout", "00:00:05", "ConfirmTimeout")]
    public void A_wrong_configuration_is_refused_at_the_start(string setting, string value, string expected)
    {
        host.Settings[setting] = value;

        HostStart.Refusal<OptionsValidationException>(() => _ = host.Server).Message.ShouldContain(expected);
    }

    [Fact]
    public void A_service_that_nobody_could_post_to_does_not_start()
    {
        foreach (var setting in host.Settings.Keys.Where(setting => setting.StartsWith("Ingest:Keys", StringComparison.Ordinal)).ToArray())
        {
            host.Settings.Remove(setting);
        }

        HostStart.Refusal<OptionsValidationException>(() => _ = host.Server).Message.ShouldContain("Ingest__Keys__0__Hash");
    }
}
