using Npgsql;
using SpacesPlatform.Platform.Tests.Pipeline;

namespace SpacesPlatform.Platform.Tests.Roles;

/// <summary>What each role may do, and above all what it may not.</summary>
public sealed class ServiceRolesTests : IAsyncLifetime
{
    private readonly StatsDatabase database = new();
    private TestRoles roles = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        roles = await TestRoles.MakeAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await roles.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("SELECT count(*) FROM kept_events")]
    [InlineData("INSERT INTO entity_locks SELECT * FROM entity_locks WHERE false")]
    [InlineData("UPDATE current_revision SET value = value")]
    [InlineData("DELETE FROM spaces")]
    [InlineData("CREATE TEMP TABLE staging (id text)")]
    [InlineData("SELECT count(*) FROM \"__EFMigrationsHistory\"")]
    public Task Stats_may_do_what_it_does(string sql) => RunAsync(roles.Stats, sql);

    [Theory]
    [InlineData("CREATE TABLE more (id text)")]
    [InlineData("ALTER TABLE spaces ADD more text")]
    [InlineData("DROP TABLE spaces")]
    [InlineData("TRUNCATE spaces")]
    [InlineData("CREATE INDEX ON spaces (title)")]
    [InlineData("CREATE TABLE kept_events_209901 PARTITION OF kept_events FOR VALUES FROM ('2099-01-01Z') TO ('2099-02-01Z')")]
    [InlineData("CREATE SCHEMA more")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    [InlineData("SELECT * FROM ingest.api_keys")]
    [InlineData("SELECT * FROM ingest.webhook_secrets")]
    [InlineData("CREATE ROLE more")]
    public Task Stats_may_not_change_the_schema_or_see_keys(string sql) => ShouldBeForbiddenAsync(roles.Stats, sql);

    [Theory]
    [InlineData("SELECT count(*) FROM ingest.integrations")]
    [InlineData("SELECT count(*) FROM ingest.api_keys")]
    [InlineData("SELECT count(*) FROM ingest.webhook_secrets")]
    public Task Ingest_may_read_keys(string sql) => RunAsync(roles.Ingest, sql);

    [Theory]
    [InlineData("INSERT INTO ingest.integrations VALUES ('x', '{*}', '{events:write}', NULL, NULL, now())")]
    [InlineData("UPDATE ingest.api_keys SET revoked_at = NULL")]
    [InlineData("DELETE FROM ingest.webhook_secrets")]
    [InlineData("CREATE TABLE ingest.more (id text)")]
    [InlineData("DROP TABLE ingest.api_keys")]
    [InlineData("CREATE TEMP TABLE staging (id text)")]
    [InlineData("SELECT * FROM public.spaces")]
    [InlineData("CREATE TABLE public.more (id text)")]
    public Task Ingest_may_not_make_keys_or_see_events(string sql) => ShouldBeForbiddenAsync(roles.Ingest, sql);

    [Fact]
    public async Task Made_again_they_have_the_new_password_and_what_came_since()
    {
        var former = roles.Ingest;
        await RunAsync(former, "SELECT 1");
        await using (var command = database.DataSource.CreateCommand("CREATE TABLE later (id bigserial)"))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        // By default privileges, before the migrator comes by again.
        await RunAsync(roles.Stats, "INSERT INTO later DEFAULT VALUES");
        await ShouldBeForbiddenAsync(roles.Ingest, "SELECT * FROM public.later");

        roles.Options.Ingest.Password = "another one";
        (await roles.EnsureAsync()).ShouldBe([roles.Options.Stats.Name, roles.Options.Ingest.Name]);

        await RunAsync(roles.Ingest, "SELECT 1");
        (await Should.ThrowAsync<PostgresException>(() => RunAsync(former, "SELECT 1"))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task Without_passwords_nothing_is_touched()
    {
        var (stats, ingest) = (roles.Options.Stats.Password, roles.Options.Ingest.Password);
        (roles.Options.Stats.Password, roles.Options.Ingest.Password) = ("", null);
        (await roles.EnsureAsync()).ShouldBeEmpty();

        (roles.Options.Stats.Password, roles.Options.Ingest.Password) = (stats, ingest);
        await RunAsync(roles.Stats, "SELECT 1");
    }

    private static async Task ShouldBeForbiddenAsync(string connectionString, string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => RunAsync(connectionString, sql))).SqlState
            .ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var command = dataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
