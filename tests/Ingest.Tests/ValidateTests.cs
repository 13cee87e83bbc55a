using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SpacesPlatform.Ingest.Tests;

public sealed class ValidateTests : IDisposable
{
    private readonly IngestHost host = new();
    private readonly HttpClient client;

    public ValidateTests()
    {
        client = host.CreateClient(IngestHost.Key);
        host.Publisher.Confirm = _ => throw new InvalidOperationException("The broker is away, which is no matter here.");
    }

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task Valid_events_are_told_one_by_one_and_nothing_is_published()
    {
        using var single = await ValidateAsync(EventJson.Sample().ToJsonString(), Posting.Structured);
        using var batch = await ValidateAsync(EventJson.Batch(EventJson.Sample(id: "a"), EventJson.Sample(id: "b")), Posting.Batched);
        using var empty = await ValidateAsync("[]", Posting.Batched);

        JsonNode.DeepEquals(
            await single.JsonAsync(HttpStatusCode.OK),
            JsonNode.Parse("""{"accepted":1,"items":[{"index":0,"id":"event-1","status":"accepted"}]}""")).ShouldBeTrue();
        (await batch.JsonAsync(HttpStatusCode.OK))["items"]!.AsArray().Count.ShouldBe(2);
        (await empty.JsonAsync(HttpStatusCode.OK)).ToJsonString().ShouldBe("""{"accepted":0,"items":[]}""");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[1]", Posting.Batched)]
    [InlineData("{", Posting.Lines)]
    [InlineData("{", Posting.Batched)]
    [InlineData("{}", "text/plain")]
    [InlineData("{}", Posting.Structured)]
    public async Task What_would_be_refused_is_refused_alike(string body, string contentType)
    {
        using var posted = await client.PostAsync(Encoding.UTF8.GetBytes(body), contentType, []);
        using var validated = await ValidateAsync(body, contentType);

        var expected = await posted.JsonAsync(posted.StatusCode);
        var actual = await validated.JsonAsync(posted.StatusCode);
        ((int)posted.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
        WithoutTraces(actual).ShouldBe(WithoutTraces(expected));
    }

    [Fact]
    public async Task A_mix_is_207_with_every_verdict()
    {
        using var response = await ValidateAsync(EventJson.Lines(EventJson.Sample(id: "a"), EventJson.Sample(-1, "b")), Posting.Lines);

        var answer = await response.JsonAsync(HttpStatusCode.MultiStatus);
        answer["items"]!.AsArray().Select(item => item!["status"]!.GetValue<string>()).ShouldBe(["accepted", "refused"]);
        answer["items"]![1]!["problem"]!["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/data/count");
    }

    [Fact]
    public async Task It_needs_a_key_too()
    {
        using var response = await host.CreateClient(key: null).PostAsync("[]"u8.ToArray(), Posting.Batched, [], Posting.Validate);

        await response.ProblemAsync(401, "unauthorized");
    }

    private static string WithoutTraces(JsonNode json)
    {
        foreach (var problem in (json["items"]?.AsArray() ?? []).Select(item => item!["problem"]).Append(json))
        {
            problem!.AsObject().Remove("trace_id");
        }

        return json.ToJsonString();
    }

    private Task<HttpResponseMessage> ValidateAsync(string body, string contentType) =>
        client.PostAsync(Encoding.UTF8.GetBytes(body), contentType, [], Posting.Validate);
}
