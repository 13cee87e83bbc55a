using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Ingest.Tests.Requests;

public sealed class BinaryModeTests : IDisposable
{
    private const string Json = "application/json";
    private readonly IngestHost host = new();
    private readonly HttpClient client;

    public BinaryModeTests() => client = host.CreateClient(IngestHost.Key);

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/vnd.integration+json")]
    [InlineData("text/json")]
    public async Task An_event_of_headers_and_data_is_the_same_as_the_structured_one(string contentType)
    {
        var json = EventJson.Of("space.started", """{"host_ids":["BamBam1A"],"title":"트와이스 \" \\ 🎧"}""", id: "a/b");

        using var structured = await client.PostAsync(json.ToJsonString(), Posting.Structured);
        using var binary = await client.PostAsync(json.Data(), contentType, [.. json.Headers(), ("ce-partitionkey", "p"), ("CE-MyExt", "x")]);

        var answer = await binary.JsonAsync(HttpStatusCode.Accepted);
        JsonNode.DeepEquals(answer, await structured.JsonAsync(HttpStatusCode.Accepted)).ShouldBeTrue(answer.ToJsonString());
        var published = host.Publisher.Published.Cast<SpaceStarted>().ToArray();
        published[1].Description.ShouldBe(published[0].Description);
        published[1].HostIds.ShouldBe(published[0].HostIds);
        (published[1].Header with { TraceParent = null }).ShouldBe(published[0].Header with { TraceParent = null });
    }

    [Theory]
    [InlineData("a%20b", "a b")]
    [InlineData("%EC%8A%A4%ec%8a%a4", "스스")]
    [InlineData("100%25", "100%")]
    [InlineData("%41+%2B", "A++")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("\"a\\\"b\\\\c%20d\"", "a\"b\\c d")]
    [InlineData("a\"b", "a\"b")]
    [InlineData("스페이스", "스페이스")]
    public async Task A_header_is_decoded_once(string value, string id)
    {
        using var response = await client.PostAsync(Sample().Data(), Json, Headers(("ce-id", value)));

        (await response.JsonAsync(HttpStatusCode.Accepted))["items"]![0]!["id"]!.GetValue<string>().ShouldBe(id);
    }

    [Theory]
    [InlineData("ce-id", "%zz", "/id", "percent-encoded")]
    [InlineData("ce-id", "a%", "/id", "percent-encoded")]
    [InlineData("ce-id", "a%4", "/id", "percent-encoded")]
    [InlineData("ce-subject", "%C0%A0", "/subject", "percent-encoded")]
    [InlineData("ce-subject", "%ED%A0%80", "/subject", "percent-encoded")]
    [InlineData("ce-subject", "\"a", "/subject", "double quote")]
    [InlineData("ce-subject", "\"a\" b", "/subject", "double quote")]
    [InlineData("ce-subject", "\"a\\", "/subject", "double quote")]
    [InlineData("ce-id", "%00", "/id", "control characters")]
    [InlineData("ce-source", "https://a b", "/source", "URI reference")]
    [InlineData("ce-time", "yesterday", "/time", "RFC 3339")]
    [InlineData("ce-specversion", "0.3", "/specversion", "\"1.0\"")]
    [InlineData("ce-dataschema", "schema.json", "/dataschema", "absolute URI")]
    [InlineData("ce-datacontenttype", "application/json", "/datacontenttype", "Content-Type")]
    [InlineData("ce-my-ext", "x", "/my-ext", "lower-case letters and digits")]
    public async Task A_header_that_is_wrong_is_named(string header, string value, string pointer, string detail)
    {
        using var response = await client.PostAsync(Sample().Data(), Json, Headers((header, value)));

        var problem = await response.ProblemAsync(422, "invalid_event");
        var error = problem["errors"]!.AsArray().ShouldHaveSingleItem()!;
        error["pointer"]!.GetValue<string>().ShouldBe(pointer);
        error["detail"]!.GetValue<string>().ShouldContain(detail);
        error["detail"]!.GetValue<string>().ShouldEndWith($"(header {header})");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_that_is_wrong_is_named_at_once()
    {
        using var response = await client.PostAsync(
            """{"count":-1}"""u8.ToArray(), Json, [.. Headers(("ce-id", "%"), ("ce-time", "now")), ("ce-data_base64", "e30="), ("ce-data", "{}")]);

        var errors = (await response.ProblemAsync(422, "invalid_event"))["errors"]!.AsArray();
        errors.Select(error => error!["pointer"]!.GetValue<string>())
            .ShouldBe(["/id", "/data_base64", "/data", "/time", "/data/count"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_header_that_comes_twice_is_refused()
    {
        using var response = await client.PostAsync(Sample().Data(), Json, [.. Sample().Headers(), ("ce-id", "other")]);

        (await response.ProblemAsync(422, "invalid_event"))["errors"]![0]!["detail"]!.GetValue<string>().ShouldContain("more than once");
    }

    [Fact]
    public async Task Missing_attributes_and_unknown_types_are_named()
    {
        using var missing = await client.PostAsync("{}"u8.ToArray(), Json, [("ce-specversion", "1.0")]);
        using var unknown = await client.PostAsync("{}"u8.ToArray(), Json, Headers(("ce-type", "x")));

        (await missing.ProblemAsync(422, "unknown_type"))["errors"]!.AsArray().Select(error => error!["pointer"]!.GetValue<string>())
            .ShouldBe(["/source", "/id", "/type", "/subject", "/time"], ignoreOrder: true);
        await unknown.ProblemAsync(422, "unknown_type");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(null)]
    public async Task An_event_that_needs_no_data_needs_no_body(string? contentType)
    {
        using var response = await client.PostAsync([], contentType, EventJson.Of("space.canceled").Without("data").Headers());
        using var incomplete = await client.PostAsync([], contentType, Sample().Headers());

        await response.JsonAsync(HttpStatusCode.Accepted);
        (await incomplete.ProblemAsync(422, "invalid_event"))["errors"]!.AsArray()
            .ShouldContain(error => error!["pointer"]!.GetValue<string>() == "/data");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/avro")]
    [InlineData(null)]
    public async Task Data_that_is_not_JSON_is_415(string? contentType)
    {
        using var response = await client.PostAsync(Sample().Data(), contentType, Sample().Headers());

        await response.ProblemAsync(415, "unsupported_media_type");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{\"count\":1},\"id\":\"smuggled\"")]
    [InlineData("1,")]
    [InlineData(" ")]
    public async Task A_body_that_is_not_one_JSON_value_is_unparsable(string body)
    {
        using var response = await client.PostAsync(Encoding.UTF8.GetBytes(body), Json, Sample().Headers());

        (await response.ProblemAsync(400, "unparsable"))["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/data");
    }

    [Fact]
    public async Task Data_of_another_type_and_too_much_of_it_are_refused()
    {
        using var list = await client.PostAsync("[]"u8.ToArray(), Json, Sample().Headers());
        using var large = await client.PostAsync(
            Encoding.UTF8.GetBytes($$"""{"count":1,"x":"{{new string('a', 65_536)}}"}"""), Json, Sample().Headers());

        (await list.ProblemAsync(422, "invalid_event"))["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/data");
        await large.ProblemAsync(413, "event_too_large");
    }

    private static JsonObject Sample() => EventJson.Sample();

    private static (string Name, string Value)[] Headers(params (string Name, string Value)[] replaced) =>
        [.. Sample().Headers().Where(header => replaced.All(other => other.Name != header.Name)), .. replaced];
}
