using System.Net;
using SpacesPlatform.Ingest.Tests.Integrations.Webhooks;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Ingest.Tests.Integrations.Database;

/// <summary>What holds while the database of keys is away.</summary>
public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private static readonly string Body = EventJson.Batch(EventJson.Sample().With("source", IngestHost.FansSource));

    private readonly IngestHost host = new() { Time = TimeProvider.System };
    private ProcessScope scope = null!;
    private PostgresServer server = null!;
    private string key = null!;
    private string secret = null!;

    public async ValueTask InitializeAsync()
    {
        (scope, server) = await PostgresFixture.StartAsync();
        await PostgresFixture.MigrateAsync(server.ConnectionString);
        var made = await new Keys(server.ConnectionString).JsonAsync("add", "--name", "x", "--source", IngestHost.FansSource, "--webhook");
        (key, secret) = ((string)made["api_key"]!, (string)made["webhook_secret"]!);
        host.Settings["ConnectionStrings:ingest"] = server.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await server.DisposeAsync();
        await scope.DisposeAsync();
    }

    [Fact]
    public async Task What_was_read_last_is_taken_and_what_changed_meanwhile_is_found_once_it_is_back()
    {
        (await StatusAsync(key)).ShouldBe(HttpStatusCode.Accepted);
        var revoked = await new Keys(server.ConnectionString).AddAsync("y");
        await Soon.BecomesAsync(() => StatusAsync(revoked), HttpStatusCode.Accepted);

        var health = await HealthAsync();
        await server.StopAsync(TimeSpan.FromSeconds(3));
        await Soon.BecomesAsync(() => Task.FromResult(host.Logs.ToArray().Any(IsAway) ? HttpStatusCode.OK : 0), HttpStatusCode.OK, seconds: 10);

        (await StatusAsync(key)).ShouldBe(HttpStatusCode.Accepted);
        (await StatusAsync("sk_unknown")).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(IngestHost.Key)).ShouldBe(HttpStatusCode.Accepted);
        (await HealthAsync()).ShouldBe(health);
        host.Logs.ToArray().Count(IsAway).ShouldBe(1);

        await server.StartAgainAsync(TestContext.Current.CancellationToken);
        await Soon.BecomesAsync(async () => await RevokedAsync("y") ? HttpStatusCode.OK : 0, HttpStatusCode.OK, seconds: 30);
        await Soon.BecomesAsync(() => StatusAsync(revoked), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Until_it_was_read_once_those_it_may_know_are_asked_to_come_again()
    {
        await server.StopAsync(TimeSpan.FromSeconds(3));

        using var response = await host.CreateClient(key).PostAsync(Body);
        await response.ProblemAsync(503, "keys_unavailable");
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        using var signed = await host.CreateClient().PostSignedAsync(Body, secret, TimeProvider.System.GetUtcNow());
        await signed.ProblemAsync(503, "keys_unavailable");
        using var anonymous = await host.CreateClient(key: null).PostAsync(Body);
        await anonymous.ProblemAsync(401, "unauthorized");
        (await StatusAsync(IngestHost.Key)).ShouldBe(HttpStatusCode.Accepted);

        await server.StartAgainAsync(TestContext.Current.CancellationToken);
        await Soon.BecomesAsync(() => StatusAsync(key), HttpStatusCode.Accepted, seconds: 30);
    }

    private async Task<string> HealthAsync()
    {
        using var response = await host.CreateClient().GetAsync("/health");
        return await response.Content.ReadAsStringAsync();
    }

    private static bool IsAway(string line) => line.Contains("The database of keys can't be read");

    private async Task<bool> RevokedAsync(string name) => (await new Keys(server.ConnectionString).RunAsync("revoke", name)).Code == 0;

    private async Task<HttpStatusCode> StatusAsync(string withKey)
    {
        using var response = await host.CreateClient(withKey).PostAsync(Body);
        return response.StatusCode;
    }
}
