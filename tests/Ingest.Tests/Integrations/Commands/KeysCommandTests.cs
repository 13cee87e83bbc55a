using Npgsql;
using SpacesPlatform.Ingest.Tests.Integrations.Database;

namespace SpacesPlatform.Ingest.Tests.Integrations.Commands;

public sealed class KeysCommandTests(PostgresFixture postgres) : IAsyncLifetime
{
    private Keys keys = null!;
    private string connectionString = null!;

    public async ValueTask InitializeAsync() => keys = new Keys(connectionString = await postgres.CreateDatabaseAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_new_integration_is_told_its_key_once_and_the_database_keeps_the_hash_alone()
    {
        var made = await keys.JsonAsync("add", "--source", "https://a.example/team/*", "--source", "urn:team:1", "--rate", "20", "--burst", "30");

        var key = (string)made["api_key"]!;
        key.ShouldMatch("^sk_[A-Za-z0-9_-]{43}$");
        ((string)made["name"]!).ShouldBe("a.example/team");
        made["webhook_secret"].ShouldBeNull();

        var listed = (await keys.JsonAsync("list")).AsArray().Single()!;
        listed["sources"]!.AsArray().Select(source => (string)source!).ShouldBe(["https://a.example/team/*", "urn:team:1"]);
        listed["scopes"]!.AsArray().Select(scope => (string)scope!).ShouldBe(["events:write"]);
        ((int)listed["events_per_second"]!, (int)listed["burst"]!).ShouldBe((20, 30));
        var credential = listed["credentials"]!.AsArray().Single()!;
        ((string)credential["kind"]!, (string)credential["state"]!).ShouldBe(("api_key", "live"));
        ((string)credential["hint"]!).ShouldBe(key[..7] + "…");
        listed.ToJsonString().ShouldNotContain(key);
        (await ScalarAsync("SELECT count(*) FROM ingest.api_keys WHERE hash = sha256($1::bytea)", System.Text.Encoding.UTF8.GetBytes(key))).ShouldBe(1);
        (await ScalarAsync("SELECT count(*) FROM ingest.api_keys k WHERE position($1 IN k::text) > 0", key[8..])).ShouldBe(0);
    }

    [Fact]
    public async Task A_person_reads_lines_and_a_table()
    {
        (await keys.RunAsync("list")).Output.ShouldContain("keys add --source");

        var (code, output, _) = await keys.RunAsync("add", "--name", "hooks", "--source", "*", "--webhook");
        code.ShouldBe(0);
        output.ShouldMatch("(?m)^api key +sk_[A-Za-z0-9_-]{43}$");
        output.ShouldMatch("(?m)^webhook secret +whsec_[A-Za-z0-9+/]{43}=$");

        var list = (await keys.RunAsync("list")).Output;
        list.ShouldContain("hooks");
        list.ShouldContain("whsec_");
        (await keys.RunAsync("revoke", "hooks")).Output.ShouldContain("within 5 s");
        (await keys.RunAsync("list")).Output.ShouldContain("revoked 20");
    }

    [Fact]
    public async Task No_more_than_two_keys_live_and_a_revoked_secret_is_wiped()
    {
        await keys.AddAsync("x", "--webhook");
        foreach (var kind in new string[][] { [], ["--webhook"] })
        {
            await keys.JsonAsync(["rotate", "x", .. kind]);
            await keys.JsonAsync(["rotate", "x", "--grace", "1h", .. kind]);
        }

        var credentials = (await keys.JsonAsync("list"))[0]!["credentials"]!.AsArray();
        foreach (var kind in new[] { "api_key", "webhook_secret" })
        {
            credentials.Where(credential => (string)credential!["kind"]! == kind).Select(credential => (string)credential!["state"]!)
                .ShouldBe(["revoked", "live", "live"]);
        }

        (await ScalarAsync("SELECT count(*) FROM ingest.webhook_secrets WHERE revoked_at IS NOT NULL AND secret = ''")).ShouldBe(1);
        (await keys.JsonAsync("rotate", "x", "--grace", "0"))["former_until"].ShouldBeNull();
        ((int)(await keys.JsonAsync("revoke", "x"))["revoked"]!).ShouldBe(3);
        ((int)(await keys.JsonAsync("revoke", "x"))["revoked"]!).ShouldBe(0);
        ((string)(await keys.JsonAsync("rotate", "x"))["api_key"]!).ShouldStartWith("sk_");
    }

    [Theory]
    [InlineData("must have a prefix that names an owner", "add", "--source", "https://*")]
    [InlineData("--source is missing", "add")]
    [InlineData("--source is missing", "add", "--name", "x", "--scope", "boards:read", "--scope", "events:write")]
    [InlineData("--name is missing", "add", "--scope", "boards:read")]
    [InlineData("--rate: the rate must be from 1", "add", "--source", "/x", "--rate", "0")]
    [InlineData("--burst: the burst must be at least 1", "add", "--source", "/x", "--burst", "-1")]
    [InlineData("abc", "add", "--source", "/x", "--rate", "abc")]
    [InlineData("--name must have", "add", "--source", "/x", "--name", "")]
    [InlineData("events:write", "add", "--source", "/x", "--scope", "everything")]
    [InlineData("30m, 24h or 7d", "rotate", "x", "--grace", "1x")]
    [InlineData("30m, 24h or 7d", "rotate", "x", "--grace", "999d")]
    [InlineData("there is no integration 'x': 'keys list'", "rotate", "x")]
    [InlineData("there is no integration 'x': 'keys list'", "revoke", "x")]
    public async Task What_is_wrong_is_told_with_what_would_be_right(string expected, params string[] arguments)
    {
        var (code, _, errors) = await keys.RunAsync(arguments);

        code.ShouldBe(1);
        errors.ShouldContain(expected);
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await keys.AddAsync("x");

        var (code, _, errors) = await keys.RunAsync("add", "--name", "x", "--source", "/x");

        code.ShouldBe(1);
        errors.ShouldContain("keys rotate x");
    }

    [Fact]
    public async Task A_database_that_is_missing_away_or_not_migrated_is_told()
    {
        (await new Keys(null).RunAsync("list")).Errors.ShouldContain("set ConnectionStrings__ingest");
        (await new Keys("nonsense").RunAsync("list")).Errors.ShouldContain("not understood");
        (await new Keys("Host=127.0.0.1;Port=1;Database=x;Username=x").RunAsync("list")).Errors.ShouldContain("the database failed");
        (await new Keys(await postgres.CreateEmptyDatabaseAsync()).RunAsync("list")).Errors.ShouldContain("run services/StatsMigrator first");
    }

    private async Task<long> ScalarAsync(string sql, params object[] parameters)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var command = dataSource.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
