using System.Text;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Tests.Wire;

/// <summary>No input may do more than be refused. Seeded, so that a failure comes again.</summary>
public class BodyFuzzTests
{
    private const int Bodies = 30_000;
    private static readonly string[] Data =
    [
        """{"count":5,"kind":"participants","x":[{"a":1},[],"\ud83c\udfa7"]}""",
        """{"host_ids":["a","b"],"scheduled_start":"2021-06-09T13:05:00.5+09:00","hashtags":["#K\u00c9","e\u0301"],"categories":["a/b"],"lang":"ko","tie_in":{"kind":"debut","ref":null},"is_ticketed":true,"title":"트와이스"}""",
        """{"account_id":"a","role":"co-host","handle":"@x","display_name":"y"}""",
        """{"ended_at":"2021-06-09T13:05:00Z","total_listeners":1,"peak_listeners":2,"post_id":"p","likes":3,"event_id":"e"}""",
        "null",
    ];

    private static readonly string[] Types =
    [
        "space.scheduled", "space.started", "space.updated", "space.listeners-sampled", "space.speaker-joined", "space.speaker-left",
        "space.ended", "space.canceled", "space.engagement-measured", "account.updated", "event.retracted",
    ];

    private static readonly string[] Splices =
    [
        "\\ud83c", "\\udfa7", "\\u0000", "\\", "\"", "{", "}", "[", "]", ",", ":", "null", "true", "1e999", "-0", "NaN", "99999999999999999999",
        "\ufffe", "\u0085", "\ufeff", "\"id\":\"x\",", "\"data\":{},", new string('[', 200), new string(' ', 70), "\0", "/**/", "%", "🎧",
    ];

    [Fact]
    public void Every_body_is_read_or_refused()
    {
        var random = new Random(20210708);
        var accepted = 0;
        for (var round = 0; round < Bodies; round++)
        {
            var body = Mutated(random);
            var isBatch = body.Length > 0 && body[0] == '[';
            try
            {
                var batch = Reading.Read(body, isBatch, out var problem);
                (batch is null).ShouldBe(problem is not null);
                problem?.Status.ShouldBeInRange(400, 499);
                batch?.Outcomes.ShouldAllBe(outcome => outcome.Refusal == null || (outcome.Refusal.Status >= 400 && outcome.Refusal.Status < 500));
                accepted += batch?.Accepted ?? 0;
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
    public async Task Nothing_gets_through_as_an_internal_error()
    {
        using var host = new IngestHost();
        using var client = host.CreateClient(IngestHost.Key);
        var random = new Random(4711);
        for (var round = 0; round < 500; round++)
        {
            var body = Mutated(random);

            using var response = await client.PostAsync(body, round % 2 == 0 ? Posting.Batched : Posting.Structured);

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

    private static byte[] Mutated(Random random)
    {
        var events = Enumerable.Range(0, random.Next(1, 4))
            .Select(id => EventJson.Of(Types[random.Next(Types.Length)], Data[random.Next(Data.Length)], $"event-{id}").ToJsonString());
        var text = new StringBuilder(random.Next(4) == 0 ? events.First() : $"[{string.Join(',', events)}]");
        for (var splice = random.Next(3); splice > 0; splice--)
        {
            var at = random.Next(text.Length);
            text.Remove(at, Math.Min(random.Next(4), text.Length - at)).Insert(at, Splices[random.Next(Splices.Length)]);
        }

        var body = Encoding.UTF8.GetBytes(text.ToString());
        for (var flips = random.Next(10) == 0 ? random.Next(1, 4) : 0; flips > 0; flips--)
        {
            body[random.Next(body.Length)] = (byte)random.Next(256);
        }

        return random.Next(20) == 0 ? body[..random.Next(body.Length)] : body;
    }
}
