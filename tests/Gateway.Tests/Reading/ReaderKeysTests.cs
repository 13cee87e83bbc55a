using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SpacesPlatform.Gateway.Tests.Reading;

/// <summary>What the gateway asks ingest about keys, and what it makes of the answers.</summary>
public sealed class ReaderKeysTests : ReadingTest
{
    [Fact]
    public async Task A_live_key_reads_and_is_not_asked_about_each_time()
    {
        const int reads = 30;
        for (var read = 0; read < reads; read++)
        {
            using var answer = await GetAsync("/v1/live", Credentials);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        Stats.Received.Count.ShouldBe(reads);
        Ingest.Received.ShouldAllBe(
            asked => asked.Method == "GET" && asked.Target == Internal && asked.Headers["Authorization"] == Credentials.Value);
        Ingest.Received.Count.ShouldBeLessThan(reads);
    }

    [Fact]
    public async Task A_key_that_is_revoked_stops_reading()
    {
        using (var read = await GetAsync("/v1/live", Credentials))
        {
            read.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        Revoke();

        var (watch, status) = (Stopwatch.StartNew(), HttpStatusCode.OK);
        while (status == HttpStatusCode.OK)
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            using var read = await GetAsync("/v1/live", Credentials);
            status = read.StatusCode;
        }

        status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_ingest_that_can_not_tell_lets_nobody_in(int answer)
    {
        Ingest.Answer = http =>
        {
            http.Response.StatusCode = answer;
            return Task.CompletedTask;
        };

        await UnavailableAsync();
    }

    [Fact]
    public async Task An_ingest_that_stays_silent_lets_nobody_in()
    {
        Ingest.Answer = http => Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);

        await UnavailableAsync();
    }

    [Fact]
    public async Task An_ingest_that_is_away_lets_nobody_in_until_it_is_back()
    {
        await Ingest.KillAsync();
        await UnavailableAsync();

        await Ingest.StartAsync();

        using var read = await GetAsync("/v1/live", Credentials);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_a_replica_of_ingest_is_away_another_one_is_asked()
    {
        await using var second = new FakeService("ingest-2") { Answer = AnswerAsync };
        await second.StartAsync();
        Gateway.Discover("ingest", Ingest, second);
        await Ingest.KillAsync();

        for (var read = 0; read < 10; read++)
        {
            // Each is a question of its own, as the replica that is asked first is drawn by lot.
            using var refusal = await GetAsync("/v1/live", ("Authorization", $"Bearer {read}"));
            refusal.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Neither_key_nor_hash_is_in_logs_and_traces()
    {
        Gateway.Settings["Logging:LogLevel:Default"] = "Trace";
        Gateway.Settings["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace";
        Gateway.Settings["Logging:LogLevel:Yarp"] = "Trace";
        using (await GetAsync("/v1/live", Credentials))
        using (await GetAsync("/v1/live", ("Authorization", Credentials.Value + "x")))
        {
            await Ingest.KillAsync();
        }

        using var unavailable = await GetAsync("/v1/live", ("Authorization", Credentials.Value + "y"));

        string[] logs;
        lock (Gateway.Logs)
        {
            logs = [.. Gateway.Logs];
        }

        var spans = Gateway.Spans.ToArray().SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName));
        var written = logs.Concat(spans).ToList();
        written.ShouldContain(line => line.Contains("can't be checked"));
        written.ShouldNotContain(line => line.Contains(Key) || line.Contains("Bearer"));
        foreach (var shown in (string[])[Credentials.Value, Key])
        {
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(shown)));
            written.ShouldNotContain(line => line.Contains(hash, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task UnavailableAsync()
    {
        using var refusal = await GetAsync("/v1/live", Credentials);

        await ProblemAsync(refusal, 503, "keys_unavailable");
        refusal.Headers.RetryAfter!.ToString().ShouldBe("1");
        Stats.Received.ShouldBeEmpty();
    }
}
