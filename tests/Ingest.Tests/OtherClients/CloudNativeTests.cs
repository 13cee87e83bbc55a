using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.Http;
using CloudNative.CloudEvents.SystemTextJson;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Ingest.Tests.OtherClients;

/// <summary>The .NET SDK of CloudEvents over real HTTP.</summary>
public sealed class CloudNativeTests : IDisposable
{
    private static readonly JsonEventFormatter Formatter = new();
    private readonly IngestHost host = new();
    private readonly HttpClient client;

    public CloudNativeTests()
    {
        client = new HttpClient { BaseAddress = host.StartKestrel(), Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", IngestHost.Key);
    }

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Theory]
    [InlineData(ContentMode.Binary)]
    [InlineData(ContentMode.Structured)]
    public async Task A_single_event_is_taken_in_each_mode(ContentMode mode)
    {
        using var response = await client.PostAsync("/v1/events", Event("스페이스 100% \"x\"").ToHttpContent(mode, Formatter));

        var item = (await response.JsonAsync(HttpStatusCode.Accepted))["items"]!.AsArray().ShouldHaveSingleItem()!;
        item["id"]!.GetValue<string>().ShouldBe("스페이스 100% \"x\"");
        var started = host.Publisher.Published.ShouldHaveSingleItem().ShouldBeOfType<SpaceStarted>();
        started.Header.Subject.ShouldBe("space-1");
        started.Header.OccurredAt.ShouldBe(new DateTimeOffset(2021, 6, 9, 13, 5, 0, 123, TimeSpan.Zero));
        started.Description.Title.ShouldBe("트와이스 🎧");
        started.HostIds.ShouldBe(["BamBam1A"]);
    }

    [Fact]
    public async Task A_batch_is_taken()
    {
        CloudEvent[] events = [Event("a"), Event("b"), Event("c")];

        using var response = await client.PostAsync("/v1/events", events.ToHttpContent(Formatter));

        (await response.JsonAsync(HttpStatusCode.Accepted))["accepted"]!.GetValue<int>().ShouldBe(3);
        host.Publisher.Published.Cast<SpaceStarted>().Select(started => started.Header.Id).ShouldBe(["a", "b", "c"]);
    }

    [Theory]
    [InlineData(ContentMode.Binary)]
    [InlineData(ContentMode.Structured)]
    public async Task Data_that_is_not_JSON_is_refused_with_a_reason(ContentMode mode)
    {
        var wrong = Event("a");
        wrong.DataContentType = "application/octet-stream";
        wrong.Data = new byte[] { 1, 2, 3 };

        using var response = await client.PostAsync("/v1/events", wrong.ToHttpContent(mode, Formatter));

        if (mode == ContentMode.Binary)
        {
            await response.ProblemAsync(415, "unsupported_media_type");
        }
        else
        {
            var errors = (await response.ProblemAsync(422, "invalid_event"))["errors"]!.AsArray();
            errors.Select(error => error!["pointer"]!.GetValue<string>()).ShouldBeSubsetOf(["/datacontenttype", "/data_base64", "/data/host_ids"]);
            errors.ShouldContain(error => error!["detail"]!.GetValue<string>().Contains("send the data as a JSON object in 'data'"));
        }
    }

    private static CloudEvent Event(string id)
    {
        var json = new CloudEvent(CloudEventsSpecVersion.V1_0)
        {
            Id = id,
            Type = EventJson.Prefix + "space.started.v1",
            Source = new Uri(EventJson.Source),
            Subject = "space-1",
            Time = new DateTimeOffset(2021, 6, 9, 22, 5, 0, 123, TimeSpan.FromHours(9)),
            DataContentType = "application/json",
            DataSchema = new Uri("https://integration.example/schemas/started"),
            Data = new JsonObject { ["title"] = "트와이스 🎧", ["host_ids"] = new JsonArray("BamBam1A") },
        };
        json["partitionkey"] = "a b";
        json["sampledrate"] = "30";
        return json;
    }
}
