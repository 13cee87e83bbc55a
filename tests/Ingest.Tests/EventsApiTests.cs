using System.Net;
using System.Text.Json.Nodes;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Ingest.Tests;

public sealed class EventsApiTests : IDisposable
{
    private readonly IngestHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(Posting.Structured)]
    [InlineData("Application/CloudEvents+JSON; charset=UTF-8")]
    public async Task A_single_event_is_accepted_with_where_to_look_it_up(string contentType)
    {
        var json = EventJson.Sample(id: "a/b c").ToJsonString();

        using var response = await host.CreateClient(IngestHost.Key).PostAsync(json, contentType);

        var answer = await response.JsonAsync(HttpStatusCode.Accepted);
        JsonNode.DeepEquals(answer, JsonNode.Parse("""
            {"accepted":1,"items":[{"index":0,"id":"a/b c","status":"accepted",
             "status_url":"/v1/events/a%2Fb%20c?source=https%3A%2F%2Fintegration.example%2Fspaces"}]}
            """)).ShouldBeTrue(answer.ToJsonString());
        var chunk = host.Publisher.Published.ShouldHaveSingleItem().ShouldBeOfType<ListenersSampled>();
        chunk.ReceivedAt.ShouldBe(EventJson.Now);
        response.Headers.GetValues("traceresponse").Single().ShouldContain(chunk.TraceParent!.Split('-')[1]);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_a_path_cannot_hold_is_looked_up_by_query(string id)
    {
        using var response = await host.CreateClient(IngestHost.Key).PostAsync(EventJson.Sample(id: id).ToJsonString(), Posting.Structured);

        var answer = await response.JsonAsync(HttpStatusCode.Accepted);
        answer["items"]![0]!["status_url"]!.GetValue<string>()
            .ShouldBe($"/v1/events?source=https%3A%2F%2Fintegration.example%2Fspaces&id={id}");
    }

    [Fact]
    public async Task A_batch_has_items_only_when_they_are_asked_for()
    {
        var body = EventJson.Batch(EventJson.Sample(id: "a"), EventJson.Of("space.canceled", id: "b"));
        using var client = host.CreateClient(IngestHost.Key);

        using var plain = await client.PostAsync(body, Posting.Batched + "; charset=utf-8");
        using var detailed = await client.PostAsync(body, prefer: "respond-async, return=representation");

        (await plain.JsonAsync(HttpStatusCode.Accepted)).ToJsonString().ShouldBe("""{"accepted":2}""");
        var answer = await detailed.JsonAsync(HttpStatusCode.Accepted);
        answer["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).ShouldBe(["a", "b"]);
        detailed.Headers.GetValues("Preference-Applied").ShouldBe(["return=representation"]);
    }

    [Fact]
    public async Task An_empty_batch_is_accepted()
    {
        using var response = await host.CreateClient(IngestHost.Key).PostAsync("[]");

        (await response.JsonAsync(HttpStatusCode.Accepted)).ToJsonString().ShouldBe("""{"accepted":0}""");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_valid_is_published_though_the_rest_is_refused()
    {
        var body = EventJson.Batch(EventJson.Sample(-1, "a"), EventJson.Of("space.canceled", id: "b"), 5);

        using var response = await host.CreateClient(IngestHost.Key).PostAsync(body);

        var answer = await response.JsonAsync(HttpStatusCode.MultiStatus);
        answer["accepted"]!.GetValue<int>().ShouldBe(1);
        answer["refused"]!.GetValue<int>().ShouldBe(2);
        var items = answer["items"]!.AsArray();
        items.Count.ShouldBe(3);
        items[0]!["status"]!.GetValue<string>().ShouldBe("refused");
        items[0]!["retryable"]!.GetValue<bool>().ShouldBeFalse();
        items[0]!["problem"]!["code"]!.GetValue<string>().ShouldBe("invalid_event");
        items[0]!["problem"]!["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/data/count");
        items[1]!["status_url"].ShouldNotBeNull();
        items[2]!.AsObject().ContainsKey("id").ShouldBeTrue();
        items[2]!["id"].ShouldBeNull();
        host.Publisher.Published.ShouldHaveSingleItem().ShouldBeOfType<SpaceCanceled>();
    }

    [Fact]
    public async Task A_refused_single_event_is_a_problem_with_its_errors()
    {
        using var response = await host.CreateClient(IngestHost.Key).PostAsync(EventJson.Sample(-1).ToJsonString(), Posting.Structured);

        var problem = await response.ProblemAsync(422, "invalid_event");
        problem["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/data/count");
        problem["items"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("event-1");
        problem["accepted"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_cause_that_all_share_gives_the_status()
    {
        using var client = host.CreateClient(IngestHost.FansKey);
        var foreign = EventJson.Sample().ToJsonString();
        var large = EventJson.Sample().With("source", IngestHost.FansSource).With("x", new string('a', 65_536)).ToJsonString();

        using var allForeign = await client.PostAsync($"[{foreign},{foreign}]");
        using var allLarge = await client.PostAsync($"[{large},{large}]");
        using var both = await client.PostAsync($"[{large},{foreign}]");
        using var unknown = await client.PostAsync(
            EventJson.Sample().With("source", IngestHost.FansSource).With("type", "x").ToJsonString(), Posting.Structured);

        await allForeign.ProblemAsync(403, "source_not_owned");
        await allLarge.ProblemAsync(413, "event_too_large");
        (await both.ProblemAsync(422, "all_refused"))["items"]!.AsArray().Count.ShouldBe(2);
        await unknown.ProblemAsync(422, "unknown_type");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_may_have_1000_events()
    {
        using var client = host.CreateClient(IngestHost.Key);
        var event1 = EventJson.Sample().ToJsonString();

        using var most = await client.PostAsync($"[{string.Join(',', Enumerable.Repeat(event1, 1_000))}]");
        using var tooMany = await client.PostAsync($"[{string.Join(',', Enumerable.Repeat(event1, 1_001))}]");

        (await most.JsonAsync(HttpStatusCode.Accepted))["accepted"]!.GetValue<int>().ShouldBe(1_000);
        await tooMany.ProblemAsync(413, "too_many_events");
        host.Publisher.Published.ShouldHaveSingleItem().ShouldBeOfType<ListenersSampled>().Samples.Count.ShouldBe(1_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_may_have_4_MiB(bool announcesItsLength)
    {
        using var client = host.CreateClient(IngestHost.Key);
        client.DefaultRequestHeaders.TransferEncodingChunked = !announcesItsLength;
        var body = new byte[4 * 1024 * 1024];
        body.AsSpan().Fill((byte)' ');
        "[]"u8.CopyTo(body);

        using var most = await client.PostAsync(body, Posting.Batched);
        using var tooLarge = await client.PostAsync([.. body, (byte)' '], Posting.Batched);

        await most.JsonAsync(HttpStatusCode.Accepted);
        await tooLarge.ProblemAsync(413, "request_too_large");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/cloudevents+json; charset=utf-16")]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task Another_media_type_is_not_supported(string contentType)
    {
        using var response = await host.CreateClient(IngestHost.Key).PostAsync("[]", contentType);

        await response.ProblemAsync(415, "unsupported_media_type");
    }

    [Theory]
    [InlineData(Posting.Structured, "[]")]
    [InlineData(Posting.Batched, "{}")]
    [InlineData(Posting.Batched, "")]
    [InlineData(Posting.Structured, "{\"id\":")]
    public async Task A_body_of_another_shape_is_unparsable(string contentType, string body)
    {
        using var response = await host.CreateClient(IngestHost.Key).PostAsync(body, contentType);

        await response.ProblemAsync(400, "unparsable");
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_too()
    {
        using var client = host.CreateClient(IngestHost.Key);

        using var unknown = await client.GetAsync("/v1/nothing");
        using var method = await client.DeleteAsync("/v1/events");

        (await unknown.JsonAsync(HttpStatusCode.NotFound))["code"]!.GetValue<string>().ShouldBe("not_found");
        (await method.JsonAsync(HttpStatusCode.MethodNotAllowed))["code"]!.GetValue<string>().ShouldBe("method_not_allowed");
    }
}
