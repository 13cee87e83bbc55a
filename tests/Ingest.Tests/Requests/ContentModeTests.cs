using System.Net;
using System.Text;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Ingest.Tests.Requests;

public sealed class ContentModeTests : IDisposable
{
    private readonly IngestHost host = new();
    private readonly HttpClient client;

    public ContentModeTests() => client = host.CreateClient(IngestHost.Key);

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Theory]
    [InlineData("application/cloudevents+json")]
    [InlineData("application/cloudevents+json;charset=UTF-8")]
    [InlineData("application/cloudevents+json; charset=\"utf-8\"")]
    [InlineData("application/cloudevents+json; charset=utf8")]
    [InlineData("APPLICATION/CLOUDEVENTS+JSON; Charset=Utf-8; profile=\"https://x/y;z\"; q=1")]
    public async Task The_parameters_of_a_media_type_do_not_matter_but_for_another_charset(string contentType)
    {
        using var response = await client.PostAsync(EventJson.Sample().ToJsonString(), contentType);

        await response.JsonAsync(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("application/cloudevents+json; charset=iso-8859-1")]
    [InlineData("application/cloudevents-batch+json; charset=utf-16")]
    [InlineData("application/x-ndjson; charset=utf-16")]
    [InlineData("application/cloudevents")]
    [InlineData("application/cloudevents+avro")]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("nonsense")]
    [InlineData("application/cloudevents+json, application/json")]
    [InlineData(null)]
    public async Task Another_type_is_415_and_told_what_is_taken(string? contentType)
    {
        using var response = await client.PostAsync(Encoding.UTF8.GetBytes(EventJson.Sample().ToJsonString()), contentType, []);

        await response.ProblemAsync(415, "unsupported_media_type");
        response.Headers.GetValues("Accept").Single()
            .ShouldBe("application/cloudevents+json, application/cloudevents-batch+json, application/x-ndjson, application/json");
    }

    [Fact]
    public async Task The_refusal_of_a_type_names_every_mode()
    {
        using var response = await client.PostAsync("{}"u8.ToArray(), "application/json", []);

        var detail = (await response.ProblemAsync(415, "unsupported_media_type"))["detail"]!.GetValue<string>();
        foreach (var mode in new[] { "application/cloudevents+json", "application/cloudevents-batch+json", "application/x-ndjson", "ce-*", "application/json" })
        {
            detail.ShouldContain(mode);
        }
    }

    [Fact]
    public async Task A_media_type_of_CloudEvents_wins_over_the_headers_of_binary_mode()
    {
        using var response = await client.PostAsync(
            Encoding.UTF8.GetBytes(EventJson.Sample(7).ToJsonString()), Posting.Structured, [("ce-id", "another"), ("ce-type", "x")]);

        (await response.JsonAsync(HttpStatusCode.Accepted))["items"]![0]!["id"]!.GetValue<string>().ShouldBe("event-1");
    }

    [Theory]
    [InlineData("application/x-ndjson")]
    [InlineData("application/ndjson; charset=utf-8")]
    public async Task Events_one_a_line_are_answered_like_a_batch(string contentType)
    {
        var body = Encoding.UTF8.GetBytes(EventJson.Lines(EventJson.Sample(id: "a"), EventJson.Of("space.canceled", id: "b")));

        using var plain = await client.PostAsync(body, contentType, []);
        using var detailed = await client.PostAsync(body, contentType, [("Prefer", "return=representation")]);

        (await plain.JsonAsync(HttpStatusCode.Accepted)).ToJsonString().ShouldBe("""{"accepted":2}""");
        var items = (await detailed.JsonAsync(HttpStatusCode.Accepted))["items"]!.AsArray();
        items.Select(item => item!["id"]!.GetValue<string>()).ShouldBe(["a", "b"]);
        items.Select(item => item!["index"]!.GetValue<int>()).ShouldBe([0, 1]);
        host.Publisher.Published.OfType<SpaceCanceled>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_malformed_line_is_refused_alone()
    {
        var body = Encoding.UTF8.GetBytes($"{EventJson.Sample(id: "a").ToJsonString()}\n\n{{\"id\":\"b\",\n{EventJson.Sample(id: "c").ToJsonString()}");

        using var response = await client.PostAsync(body, Posting.Lines, []);

        var items = (await response.JsonAsync(HttpStatusCode.MultiStatus))["items"]!.AsArray();
        items.Select(item => item!["status"]!.GetValue<string>()).ShouldBe(["accepted", "refused", "accepted"]);
        items[1]!["id"]!.GetValue<string>().ShouldBe("b");
        items[1]!["retryable"]!.GetValue<bool>().ShouldBeFalse();
        var problem = items[1]!["problem"]!;
        problem["code"]!.GetValue<string>().ShouldBe("unparsable");
        problem["status"]!.GetValue<int>().ShouldBe(400);
        problem["detail"]!.GetValue<string>().ShouldStartWith("Line 3 ");
        problem["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("");
    }

    [Fact]
    public async Task When_no_line_is_taken_the_shared_cause_or_422_is_the_answer()
    {
        var foreign = EventJson.Sample().ToJsonString();
        var large = EventJson.Sample().With("x", new string('a', 65_536)).ToJsonString();
        using var fans = host.CreateClient(IngestHost.FansKey);

        using var malformed = await client.PostAsync("{\n[\n"u8.ToArray(), Posting.Lines, []);
        using var single = await client.PostAsync("{"u8.ToArray(), Posting.Lines, []);
        using var tooLarge = await client.PostAsync(Encoding.UTF8.GetBytes(large + "\n" + large), Posting.Lines, []);
        using var notOwned = await fans.PostAsync(Encoding.UTF8.GetBytes(foreign + "\n" + foreign), Posting.Lines, []);
        using var mixed = await client.PostAsync(Encoding.UTF8.GetBytes(large + "\n{"), Posting.Lines, []);

        (await malformed.ProblemAsync(422, "unparsable"))["items"]!.AsArray().Count.ShouldBe(2);
        (await single.ProblemAsync(422, "unparsable"))["items"]!.AsArray().Count.ShouldBe(1);
        await tooLarge.ProblemAsync(413, "event_too_large");
        await notOwned.ProblemAsync(403, "source_not_owned");
        await mixed.ProblemAsync(422, "all_refused");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thousand_lines_are_taken_and_not_one_more()
    {
        var line = EventJson.Sample().ToJsonString() + "\r\n\r\n";

        using var most = await client.PostAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 1_000))), Posting.Lines, []);
        using var tooMany = await client.PostAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 1_001))), Posting.Lines, []);
        using var none = await client.PostAsync("\n \r\n"u8.ToArray(), Posting.Lines, []);

        (await most.JsonAsync(HttpStatusCode.Accepted))["accepted"]!.GetValue<int>().ShouldBe(1_000);
        await tooMany.ProblemAsync(413, "too_many_events");
        (await none.JsonAsync(HttpStatusCode.Accepted)).ToJsonString().ShouldBe("""{"accepted":0}""");
    }
}
