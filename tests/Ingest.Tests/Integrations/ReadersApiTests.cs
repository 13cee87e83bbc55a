using System.Net;
using SpacesPlatform.Ingest.Tests.Integrations.Database;
using SpacesPlatform.ServiceDefaults;

namespace SpacesPlatform.Ingest.Tests.Integrations;

/// <summary>What the gateway is told of the keys of readers.</summary>
public sealed class ReadersApiTests(PostgresFixture postgres) : IDisposable
{
    private readonly IngestHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("events:write")]
    [InlineData("boards:read")]
    [InlineData("admin")]
    public async Task Whatever_else_a_key_is_for_its_owner_may_read(string scope)
    {
        host.Settings["Ingest:Keys:1:Scopes:0"] = scope;

        using var answer = await host.CreateClient(IngestHost.FansKey).GetAsync(InternalPaths.Reader);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_key_that_is_not_known_is_refused()
    {
        using var nobody = await host.CreateClient(key: null).GetAsync(InternalPaths.Reader);
        using var unknown = await host.CreateClient("sk_unknown").GetAsync(InternalPaths.Reader);

        await nobody.ProblemAsync(401, "unauthorized");
        await unknown.ProblemAsync(401, "unauthorized");
        unknown.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
        host.Logs.ShouldNotContain(line => line.Contains("sk_"));
    }

    [Fact]
    public async Task Reading_uses_up_no_limit()
    {
        (host.Settings["Ingest:Keys:1:EventsPerSecond"], host.Settings["Ingest:Keys:1:Burst"]) = ("1", "1");
        using var client = host.CreateClient(IngestHost.FansKey);

        for (var read = 0; read < 5; read++)
        {
            using var answer = await client.GetAsync(InternalPaths.Reader);
            answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
    }

    [Fact]
    public async Task A_key_for_reading_alone_needs_no_source_and_may_not_post()
    {
        host.Settings["Ingest:Keys:1:Scopes:0"] = "boards:read";
        host.Settings.Remove("Ingest:Keys:1:Sources:0");

        using var client = host.CreateClient(IngestHost.FansKey);
        using var read = await client.GetAsync(InternalPaths.Reader);
        using var post = await client.PostAsync(EventJson.Batch(EventJson.Sample().With("source", IngestHost.FansSource)));

        read.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await post.ProblemAsync(403, "scope_missing");
        host.Publisher.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_is_made_and_revoked_by_the_command()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        var keys = new Keys(connectionString);
        (host.Settings["ConnectionStrings:ingest"], host.Settings["Ingest:KeysReload"]) = (connectionString, "00:00:00.200");
        var (code, output, _) = await keys.RunAsync("add", "--name", "newsroom", "--scope", "boards:read");
        code.ShouldBe(0);
        output.ShouldContain("newsroom may read with what is shown here");
        using var client = host.CreateClient(output.Split("api key")[1].Trim());
        (await StatusAsync(client)).ShouldBe(HttpStatusCode.NoContent);

        await keys.RunAsync("revoke", "newsroom");

        await Soon.BecomesAsync(() => StatusAsync(client), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Before_the_keys_were_read_nobody_is_told_that_a_key_is_not_known()
    {
        host.Settings["ConnectionStrings:ingest"] = "Host=127.0.0.1;Port=1;Database=x;Username=x";

        using var configured = await host.CreateClient(IngestHost.FansKey).GetAsync(InternalPaths.Reader);
        using var unknown = await host.CreateClient("sk_unknown").GetAsync(InternalPaths.Reader);

        configured.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await unknown.ProblemAsync(503, "keys_unavailable");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(InternalPaths.Reader);
        return answer.StatusCode;
    }
}
