using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace SpacesPlatform.Gateway.Tests.Reading;

public sealed class KeyRequirementTests : GatewayTest
{
    private const string Key = "sk_live-0123456789";
    private const string Internal = "/internal/reader";
    private static readonly (string Name, string Value) Credentials = ("Authorization", "Bearer " + Key);

    private volatile bool isRevoked;

    public KeyRequirementTests()
    {
        Gateway.Settings["Reading:RequireKey"] = "true";
        Ingest.Answer = AnswerAsync;
    }

    [Fact]
    public async Task Without_the_setting_anybody_reads_and_nobody_is_asked()
    {
        Gateway.Settings.Clear();

        using var read = await GetAsync("/v1/live");

        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        read.Headers.CacheControl.ShouldBeNull();
        Ingest.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/v1/leaderboards/spaces")]
    [InlineData("GET", "/v1/events/e-1?source=a")]
    [InlineData("GET", "/v1/events?source=a&id=b")]
    [InlineData("GET", "/v1/live/stream")]
    [InlineData("GET", "/v1/nothing")]
    [InlineData("POST", "/v1/live")]
    [InlineData("GET", "/v1/live", "Basic c2s6c2s=")]
    public async Task Who_shows_no_key_reads_nothing(string method, string target, string? authorization = null)
    {
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];

        using var refusal = await SendAsync(new HttpMethod(method), target, null, headers);

        await ProblemAsync(refusal, 401, "unauthorized");
        refusal.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        Ingest.Received.Concat(Stats.Received).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_nobody_has_reads_nothing()
    {
        using var refusal = await GetAsync("/v1/live", ("Authorization", Credentials.Value + "x"));
        using var head = await SendAsync(HttpMethod.Head, "/v1/live", null, ("Authorization", Credentials.Value + "x"));

        await ProblemAsync(refusal, 401, "unauthorized");
        refusal.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
        head.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Stats.Received.ShouldBeEmpty();
    }

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
        Ingest.Received.ShouldAllBe(asked => asked.Method == "GET" && asked.Target == Internal && asked.Headers["Authorization"] == Credentials.Value);
        Ingest.Received.Count.ShouldBeLessThan(reads);
    }

    [Fact]
    public async Task A_key_that_is_revoked_stops_reading()
    {
        using (var read = await GetAsync("/v1/live", Credentials))
        {
            read.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        isRevoked = true;

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

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/health")]
    [InlineData("GET", "/alive")]
    [InlineData("GET", "/docs/")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/asyncapi.json")]
    [InlineData("GET", "/schemas/space.ended.v1.json")]
    [InlineData("POST", "/v1/events")]
    [InlineData("POST", "/v1/events:validate")]
    public async Task What_is_no_read_needs_no_key(string method, string target)
    {
        using var answer = await SendAsync(new HttpMethod(method), target);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Internal)]
    [InlineData("/v1/.." + Internal)]
    [InlineData("/v1/%2E%2E" + Internal)]
    [InlineData("//internal/reader")]
    public async Task Nobody_else_can_ask_ingest(string target)
    {
        using var answer = await GetAsync(target, Credentials);

        await ProblemAsync(answer, 404, "not_found");
        Ingest.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "private")]
    [InlineData("max-age=1", "max-age=1, private")]
    [InlineData("public, max-age=60", "max-age=60, private")]
    [InlineData("no-store", "no-store, private")]
    public async Task Shared_caches_do_not_keep_what_needed_a_key(string? stats, string expected)
    {
        Stats.Answer = http =>
        {
            http.Response.Headers.CacheControl = stats;
            return Task.CompletedTask;
        };

        using var read = await GetAsync("/v1/live", Credentials);

        read.Headers.GetValues("Cache-Control").ShouldBe([expected]);
    }

    [Fact]
    public async Task A_page_may_show_a_key_and_learns_why_it_was_refused()
    {
        (string, string) origin = ("Origin", "https://page.example");
        using var preflight = await SendAsync(
            HttpMethod.Options, "/v1/live", null, origin, ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "authorization"));
        using var refusal = await GetAsync("/v1/live", origin);

        preflight.IsSuccessStatusCode.ShouldBeTrue();
        preflight.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("authorization");
        await ProblemAsync(refusal, 401, "unauthorized");
        refusal.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
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
            var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(shown)));
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

    private Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == Internal)
        {
            http.Response.StatusCode = http.Request.Headers.Authorization == Credentials.Value && !isRevoked ? 204 : 401;
        }

        return Task.CompletedTask;
    }
}
