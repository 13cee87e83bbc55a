using System.Net;
using SpacesPlatform.Ingest.Tests.Integrations.Webhooks;

namespace SpacesPlatform.Ingest.Tests.Integrations.Database;

/// <summary>Keys of the database, through HTTP, while ingest runs.</summary>
public sealed class DatabaseKeysTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string Body = EventJson.Batch(EventJson.Sample().With("source", IngestHost.FansSource));

    private readonly IngestHost host = new() { Time = TimeProvider.System };
    private Keys keys = null!;

    public async ValueTask InitializeAsync()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        keys = new Keys(connectionString);
        host.Settings["ConnectionStrings:ingest"] = connectionString;
        foreach (var setting in host.Settings.Keys.Where(setting => setting.StartsWith("Ingest:Keys", StringComparison.Ordinal)).ToArray())
        {
            host.Settings.Remove(setting);
        }
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_key_that_is_there_at_the_start_is_taken_at_once_and_one_that_is_made_later_soon()
    {
        var early = await keys.AddAsync("early");
        (await StatusAsync(early)).ShouldBe(HttpStatusCode.Accepted);

        var late = await keys.AddAsync("late");
        await BecomesAsync(late, HttpStatusCode.Accepted);

        using var foreign = await host.CreateClient(late).PostAsync(EventJson.Batch(EventJson.Sample()));
        await foreign.ProblemAsync(403, "source_not_owned");
        (await StatusAsync("sk_unknown")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revocation_has_its_effect_within_5_s()
    {
        var (key, other) = (await keys.AddAsync("revoked"), await keys.AddAsync("other"));
        (await StatusAsync(key)).ShouldBe(HttpStatusCode.Accepted);

        (await keys.JsonAsync("revoke", "revoked"))["revoked"]!.GetValue<int>().ShouldBe(1);

        await BecomesAsync(key, HttpStatusCode.Unauthorized);
        (await StatusAsync(other)).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Both_keys_are_taken_after_a_rotation_until_the_grace_is_over()
    {
        var former = await keys.AddAsync("rotated");
        (await StatusAsync(former)).ShouldBe(HttpStatusCode.Accepted);

        var next = (string)(await keys.JsonAsync("rotate", "rotated", "--grace", "6s"))["api_key"]!;

        await BecomesAsync(next, HttpStatusCode.Accepted);
        (await StatusAsync(former)).ShouldBe(HttpStatusCode.Accepted);
        await BecomesAsync(former, HttpStatusCode.Unauthorized, seconds: 10);
        (await StatusAsync(next)).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Two_webhook_secrets_live_side_by_side_and_a_revoked_one_does_not()
    {
        var made = await keys.JsonAsync("add", "--name", "hooked", "--source", "https://fans.example/*", "--webhook");
        var first = (string)made["webhook_secret"]!;
        (await SignedStatusAsync(first)).ShouldBe(HttpStatusCode.Accepted);

        var second = (string)(await keys.JsonAsync("rotate", "hooked", "--webhook"))["webhook_secret"]!;
        await Soon.BecomesAsync(() => SignedStatusAsync(second), HttpStatusCode.Accepted);
        (await SignedStatusAsync(first)).ShouldBe(HttpStatusCode.Accepted);

        (await keys.JsonAsync("revoke", "hooked", "--former"))["revoked"]!.GetValue<int>().ShouldBe(1);
        await Soon.BecomesAsync(() => SignedStatusAsync(first), HttpStatusCode.Unauthorized);
        (await SignedStatusAsync(second)).ShouldBe(HttpStatusCode.Accepted);
        (await StatusAsync((string)made["api_key"]!)).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task The_limit_of_the_table_holds_and_one_that_is_not_given_is_that_of_the_settings()
    {
        host.Settings["Ingest:RateLimit:EventsPerSecond"] = "7";
        host.Settings["Ingest:RateLimit:Burst"] = "70";
        var (own, usual) = (await keys.AddAsync("own", "--rate", "1", "--burst", "2"), await keys.AddAsync("usual"));

        using var first = await PostAsync(usual);
        first.Headers.GetValues("RateLimit-Policy").Single().ShouldBe("\"events\";q=70;w=10");
        using var second = await PostAsync(own);
        second.Headers.GetValues("RateLimit-Policy").Single().ShouldBe("\"events\";q=2;w=2");

        // Reading the keys again gives nothing back.
        await Soon.BecomesAsync(async () => await StatusAsync(own), HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_key_with_another_scope_alone_may_not_post()
    {
        var key = await keys.AddAsync("operator", "--scope", "admin");

        using var response = await PostAsync(key);

        await response.ProblemAsync(403, "scope_missing");
    }

    private Task BecomesAsync(string key, HttpStatusCode status, int seconds = 5) => Soon.BecomesAsync(() => StatusAsync(key), status, seconds);

    private Task<HttpResponseMessage> PostAsync(string key) => host.CreateClient(key).PostAsync(Body);

    private async Task<HttpStatusCode> StatusAsync(string key)
    {
        using var response = await PostAsync(key);
        return response.StatusCode;
    }

    private async Task<HttpStatusCode> SignedStatusAsync(string secret)
    {
        using var response = await host.CreateClient().PostSignedAsync(Body, secret, TimeProvider.System.GetUtcNow());
        return response.StatusCode;
    }
}
