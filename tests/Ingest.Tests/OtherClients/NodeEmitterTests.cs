using System.Text.Json.Nodes;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Ingest.Tests.OtherClients;

/// <summary>The HTTP emitter of the npm package <c>cloudevents</c>, which knows the binary and the structured mode.</summary>
public sealed class NodeEmitterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string Script = """
        import { CloudEvent, emitterFor, HTTP, httpTransport, Mode } from "cloudevents";

        const headers = { authorization: `Bearer ${process.env.KEY}` };
        const emit = emitterFor(httpTransport(process.env.SINK), { binding: HTTP, mode: Mode[process.argv[2]] });
        const answer = await emit(new CloudEvent({
          id: `node ${process.argv[2]}`,
          type: "com.spacesplatform.space.started.v1",
          source: "https://integration.example/spaces",
          subject: "space-1",
          time: "2021-06-09T13:05:00.123Z",
          datacontenttype: "application/json",
          partitionkey: "a",
          data: { title: "트와이스 🎧", host_ids: ["BamBam1A"] },
        }), { headers });
        console.log(answer.body);
        """;

    [Theory(Skip = NodePackages.SkipReason, SkipType = typeof(NodePackages), SkipUnless = nameof(NodePackages.CanRun))]
    [InlineData("BINARY")]
    [InlineData("STRUCTURED")]
    public async Task An_event_is_taken_in_each_mode(string mode)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var host = new IngestHost();
        var sink = new Uri(host.StartKestrel(), "/v1/events");
        var folder = NodePackages.CreateWorkFolder();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "emit.mjs"), Script, patience.Token);

            var run = await NodePackages.RunAsync(
                [Path.Combine(folder, "emit.mjs"), mode],
                new Dictionary<string, string> { ["KEY"] = IngestHost.Key, ["SINK"] = sink.ToString() },
                patience.Token);

            run.ExitCode.ShouldBe(0, run.Errors);
            JsonNode.Parse(run.Output)!["items"]![0]!["id"]!.GetValue<string>().ShouldBe($"node {mode}");
            var started = host.Publisher.Published.ShouldHaveSingleItem().ShouldBeOfType<SpaceStarted>();
            started.Description.Title.ShouldBe("트와이스 🎧");
            started.HostIds.ShouldBe(["BamBam1A"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
