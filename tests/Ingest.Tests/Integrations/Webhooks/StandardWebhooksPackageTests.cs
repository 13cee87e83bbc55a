using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SpacesPlatform.LocalInfrastructure;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Ingest.Tests.Integrations.Webhooks;

/// <summary>What the npm package <c>standardwebhooks</c> signs is taken.</summary>
public sealed class StandardWebhooksPackageTests : IAsyncLifetime
{
    private readonly IngestHost host = new() { Time = TimeProvider.System };
    private readonly int port = FreePort.Next();
    private readonly (string Old, string New) secrets = (SignedPosting.NewSecret(), SignedPosting.NewSecret());

    public ValueTask InitializeAsync()
    {
        host.Settings["Ingest:Keys:1:WebhookSecrets:0"] = secrets.New;
        host.Settings["Ingest:Keys:1:WebhookSecrets:1"] = secrets.Old;
        host.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        host.StartServer();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact(Skip = NodePackages.SkipReason, SkipType = typeof(NodePackages), SkipUnless = nameof(NodePackages.CanRun))]
    public async Task A_sender_with_either_secret_or_both_is_let_in_and_any_other_is_not()
    {
        var foreign = SignedPosting.NewSecret();
        foreach (var signing in new[] { secrets.New, secrets.Old, $"{foreign} {secrets.Old}" })
        {
            var answer = await SendAsync(signing);
            ((int)answer["status"]!).ShouldBe(202, answer.ToJsonString());
        }

        ((int)(await SendAsync(foreign))["status"]!).ShouldBe(401);
        ((int)(await SendAsync(secrets.New, secondsOff: -400))["status"]!).ShouldBe(401);
        ((int)(await SendAsync(secrets.New, source: EventJson.Source))["status"]!).ShouldBe(401);
        host.Publisher.Published.Count.ShouldBe(3);
    }

    private async Task<JsonNode> SendAsync(string signing, int secondsOff = 0, string source = IngestHost.FansSource)
    {
        var run = await NodePackages.RunAsync(
            ["webhooks/send.mjs"],
            new Dictionary<string, string>
            {
                ["URL_OF_EVENTS"] = $"http://127.0.0.1:{port}/v1/events",
                ["SECRETS"] = signing,
                ["SECONDS_OFF"] = secondsOff.ToString(CultureInfo.InvariantCulture),
                ["BODY"] = EventJson.Sample().With("source", source).With("data", new JsonObject { ["count"] = 7, ["note"] = "스페이스" }).ToJsonString(),
            },
            TestContext.Current.CancellationToken);
        run.ExitCode.ShouldBe(0, run.Errors);
        return JsonNode.Parse(run.Output)!;
    }
}
