using System.Text;
using System.Text.Json.Nodes;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.SpaceEvents.Wire;
using SpacesPlatform.Model;
using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Platform.Tests.Pipeline;

/// <summary>Takes wire events the way they go: through ingest's reading into contracts, and from those into stats.</summary>
internal static class Wire
{
    private static readonly Integration Anyone = new("test", ["*"]);

    public static List<IncomingEvent> Read(IEnumerable<WireEvent> events)
    {
        var body = new JsonArray([.. events.Select(wire => (JsonNode)wire.ToCloudEvent())]).ToJsonString();
        var request = new RequestContext(Anyone, DateTimeOffset.Parse("2021-07-08T07:00:00Z", null), null);
        var batch = CloudEventReader.Read(ContentMode.Batched, Encoding.UTF8.GetBytes(body), request, out var problem);
        problem.ShouldBeNull();
        batch!.Refused.ShouldBe(0, string.Join('\n', batch.Outcomes));
        return [.. batch.Messages.SelectMany(message => IncomingEvents.From(message.Contract))];
    }
}
