using System.Text;
using SpacesPlatform.Ingest.Integrations.Webhooks;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.Tests.Integrations.Webhooks;

public sealed class SourceScanTests
{
    [Theory]
    [InlineData("""{"source":"/a","data":{"source":"/no"}}""", "/a")]
    [InlineData("""[{"data":[{"source":"/no"}],"source":"/a"},{"source":"/b"},{"source":"/a"}]""", "/a /b")]
    [InlineData("""{"s\u006furce":"\/a"}""", "/a")]
    [InlineData("""{"source":"/a","source":"/b"}""", "/a /b")]
    [InlineData("""{"source":"\ud800"}""", "")]
    [InlineData("\uFEFF{\"source\":\"/a\"}", "/a")]
    [InlineData("""{"source":"/a","data":""", "/a")]
    [InlineData("""{"source":null}""", "")]
    [InlineData("", "")]
    public void It_finds_the_sources_of_the_events_alone(string body, string expected) =>
        string.Join(' ', SourceScan.Read(ContentMode.Batched, Encoding.UTF8.GetBytes(body)).Order()).ShouldBe(expected);

    [Theory]
    [InlineData("{\"source\":\"/a\"}\r\n\n{\"source\":\"/b\"}", "/a /b")]
    [InlineData("{\"source\":\"/a\"}\nnonsense\n{\"x\":\n{\"source\":\"/b\"}", "/a /b")]
    public void A_line_that_is_not_json_hides_no_other(string body, string expected) =>
        string.Join(' ', SourceScan.Read(ContentMode.Lines, Encoding.UTF8.GetBytes(body)).Order()).ShouldBe(expected);

    [Fact]
    public void It_looks_no_further_than_a_request_may_have_events()
    {
        var batch = $"[{string.Join(',', Enumerable.Range(0, 3_000).Select(n => $$"""{"source":"/{{n}}"}"""))}]";
        var lines = string.Concat(Enumerable.Repeat("x\n", 1_000)) + "{\"source\":\"/a\"}";
        SourceScan.Read(ContentMode.Batched, Encoding.UTF8.GetBytes(batch))
            .Count.ShouldBe(1_000);
        SourceScan.Read(ContentMode.Lines, Encoding.UTF8.GetBytes(lines)).ShouldBeEmpty();
        SourceScan.Read(ContentMode.Structured, [0xFF, .. "{\"source\":\"/a\"}"u8]).ShouldBeEmpty();
    }
}
