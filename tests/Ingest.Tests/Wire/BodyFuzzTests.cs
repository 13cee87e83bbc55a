using System.Text;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.SpaceEvents.Wire;
using SpacesPlatform.Ingest.Tests.Requests;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Ingest.Tests.Wire;

/// <summary>No input may do more than be refused. Seeded, so that a failure comes again.</summary>
public class BodyFuzzTests
{
    private static readonly int Bodies = 250 * PropertyIterations.Or(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_body_is_read_or_refused(bool inLines)
    {
        var random = new Random(20210708);
        var accepted = 0;
        for (var round = 0; round < Bodies; round++)
        {
            var body = inLines ? Mutations.Lines(random) : Mutations.Body(random);
            var isBatch = body.Length > 0 && body[0] == '[';
            var mode = inLines ? ContentMode.Lines : isBatch ? ContentMode.Batched : ContentMode.Structured;
            try
            {
                var batch = Reading.Read(mode, body, out var problem);
                (batch is null).ShouldBe(problem is not null);
                accepted += FuzzChecks.Accepted(batch, problem);
                if (inLines)
                {
                    batch!.Outcomes.Count(outcome => outcome is { Id: Mutations.Intact, Refusal: null }).ShouldBe(2);
                }
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Round {round}: {Convert.ToBase64String(body)}", exception);
            }
        }

        // Else the mutations would be so wild that the readers of values are never reached.
        accepted.ShouldBeGreaterThan(Bodies / 10);
    }

    [Fact]
    public void Every_event_in_binary_mode_is_read_or_refused()
    {
        var random = new Random(20210609);
        var accepted = 0;
        var context = new RequestContext(Reading.Everyone, EventJson.Now, Reading.RequestTrace);
        for (var round = 0; round < Bodies; round++)
        {
            var (headers, body) = Mutations.Binary(random);
            using var structured = new PooledBytes();
            try
            {
                accepted += FuzzChecks.Accepted(BinaryEvent.Read(headers, body, structured, context, out var problem), problem);
            }
            catch (Exception exception)
            {
                var sent = string.Join(' ', headers.Select(header => $"{header.Key}={header.Value}"));
                throw new InvalidOperationException($"Round {round}: {sent} {Convert.ToBase64String(body)}", exception);
            }
        }

        accepted.ShouldBeGreaterThan(Bodies / 10);
    }

    [Fact]
    public async Task Nothing_gets_through_as_an_internal_error()
    {
        using var host = new IngestHost();
        using var client = host.CreateClient(IngestHost.Key);
        var random = new Random(4711);
        string[] codings = ["identity", "gzip", "br"];
        for (var round = 0; round < 600; round++)
        {
            var coding = codings[round % codings.Length];
            var (headers, data) = Mutations.Binary(random);
            var (type, body) = (round / codings.Length % 4) switch
            {
                0 => (Posting.Batched, Mutations.Body(random)),
                1 => (Posting.Structured, Mutations.Body(random)),
                2 => (Posting.Lines, Mutations.Lines(random)),
                _ => ("application/json", data),
            };
            var isBinary = type == "application/json";
            body = coding == "identity" ? body : Mutations.Flip(random, Compressed.By(coding, body));
            var sent = isBinary ? headers.SelectMany(header => header.Value.Select(value => (header.Key, value!))) : [];

            using var response = await client.PostAsync(
                body, type, [.. sent, ("Content-Encoding", coding)], random.Next(3) == 0 ? Posting.Validate : "/v1/events");

            ((int)response.StatusCode).ShouldBeLessThan(500, Convert.ToBase64String(body));
            (await response.Content.ReadAsStringAsync()).ShouldStartWith("{");
        }
    }

    [Fact]
    public void The_most_nested_body_that_fits_is_refused_at_once()
    {
        var body = new byte[WireLimits.RequestBytes];
        body.AsSpan(0, body.Length / 2).Fill((byte)'[');
        body.AsSpan(body.Length / 2).Fill((byte)']');

        Reading.Read(body, isBatch: true, out _)!.Refused.ShouldBe(1);
    }

    [Fact]
    public void Many_unknown_fields_cost_no_more_than_their_number()
    {
        var names = string.Join(',', Enumerable.Range(0, 6_000).Select(name => $"\"{name}\":0"));
        var body = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat($$"""{"x":{{{names}}},"{{names[1..]}}}""", 30))}]");

        Reading.Read(body, isBatch: true, out _)!.Refused.ShouldBe(30);
    }
}
