using System.Net;
using System.Text;

namespace SpacesPlatform.Ingest.Tests.Requests;

public sealed class CompressionTests : IDisposable
{
    private const int Limit = 4 * 1024 * 1024;
    private readonly IngestHost host = new();
    private readonly HttpClient client;

    public CompressionTests() => client = host.CreateClient(IngestHost.Key);

    public static TheoryData<string> Codings => ["gzip", "x-gzip", "br", "GZIP", "identity, gzip"];

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_compressed_body_is_taken(string coding)
    {
        var batch = Compressed.By(coding, EventJson.Batch(EventJson.Sample(id: "a"), EventJson.Sample(id: "b")));
        var lines = Compressed.By(coding, EventJson.Lines(EventJson.Sample(id: "a"), EventJson.Sample(id: "b")));
        var binary = Compressed.By(coding, "{\"count\":5}");

        using var ofBatch = await PostAsync(batch, coding);
        using var ofLines = await PostAsync(lines, coding, Posting.Lines);
        using var ofBinary = await client.PostAsync(binary, "application/json", [.. EventJson.Sample().Headers(), ("Content-Encoding", coding)]);

        (await ofBatch.JsonAsync(HttpStatusCode.Accepted))["accepted"]!.GetValue<int>().ShouldBe(2);
        (await ofLines.JsonAsync(HttpStatusCode.Accepted))["accepted"]!.GetValue<int>().ShouldBe(2);
        (await ofBinary.JsonAsync(HttpStatusCode.Accepted))["accepted"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    [InlineData("gzip, gzip")]
    public async Task Another_coding_or_several_are_415_and_told_what_is_taken(string coding)
    {
        using var response = await PostAsync("[]"u8.ToArray(), coding);

        await response.ProblemAsync(415, "unsupported_content_encoding");
        response.Headers.GetValues("Accept-Encoding").Single().ShouldBe("gzip, br");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_stream_that_is_not_whole_is_unparsable(string coding)
    {
        var whole = Compressed.By(coding, EventJson.Batch(Enumerable.Range(0, 100).Select(index => EventJson.Sample(index, $"event-{index}"))));
        byte[][] broken =
        [
            whole[..^1], whole[..^8], whole[..^9], whole[..(whole.Length / 2)], whole[..1],
            [.. whole, 0], [.. whole, 0x1f, 0x8b], [.. whole, .. "trailing"u8], Encoding.UTF8.GetBytes("[]"),
        ];
        foreach (var body in broken)
        {
            using var response = await PostAsync(body, coding);

            await response.ProblemAsync(400, "unparsable");
        }

        host.Publisher.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_checksum_is_noticed_and_members_one_after_the_other_are_one_body()
    {
        var zipped = Compressed.By("gzip", "[");
        var members = (byte[])[.. zipped, .. Compressed.By("gzip", "]")];
        zipped = Compressed.By("gzip", "[]");
        zipped[^6] ^= 1;

        using var damaged = await PostAsync(zipped, "gzip");
        using var several = await PostAsync(members, "gzip");

        await damaged.ProblemAsync(400, "unparsable");
        await several.JsonAsync(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task The_limit_counts_inflated_bytes(string coding)
    {
        using var most = await PostAsync(Compressed.By(coding, "[]".PadRight(Limit)), coding);
        using var tooMuch = await PostAsync(Compressed.By(coding, "[]".PadRight(Limit + 1)), coding);

        await most.JsonAsync(HttpStatusCode.Accepted);
        await tooMuch.ProblemAsync(413, "request_too_large");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_stops_at_the_limit(string coding)
    {
        // Blanks, 64 times as many as are taken; what is allocated is bounded by the limit, the buffer's growth included.
        var bomb = Compressed.Blanks(coding, mebibytes: 256);
        bomb.Length.ShouldBeLessThan(Limit);
        using (await PostAsync(bomb, coding))
        {
            // The pool has its buffers now.
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var response = await PostAsync(bomb, coding);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        await response.ProblemAsync(413, "request_too_large");
        allocated.ShouldBeLessThan(64L * 1024 * 1024);
    }

    private Task<HttpResponseMessage> PostAsync(byte[] body, string coding, string contentType = Posting.Batched) =>
        client.PostAsync(body, contentType, [("Content-Encoding", coding)]);
}
