using Npgsql;

namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task Two_servers_run_side_by_side_and_leave_no_process()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        await using (var firstScope = await ProcessScope.OpenAsync(first.Path, removeFolder: false, Limits.Token()))
        await using (var secondScope = await ProcessScope.OpenAsync(second.Path, removeFolder: false, Limits.Token()))
        await using (var one = await PostgresServer.StartAsync(firstScope, new PostgresOptions { Fast = true }, Limits.Token()))
        await using (var two = await PostgresServer.StartAsync(secondScope, new PostgresOptions { Fast = true }, Limits.Token()))
        {
            await ExecuteAsync(one.ConnectionString, "create table only_here(id int)");
            (await ScalarAsync(two.ConnectionString, "select count(*) from pg_tables where tablename = 'only_here'")).ShouldBe(0L);
            (await ScalarAsync(one.ConnectionString, "show server_encoding")).ShouldBe("UTF8");
            (await ScalarAsync(one.ConnectionString, "show listen_addresses")).ShouldBe("127.0.0.1");
            File.ReadAllText($"/proc/{one.Pid}/comm").Trim().ShouldBe("postgres");
        }

        Marked.ProcessesOf(first.Path).ShouldBeEmpty();
        Marked.ProcessesOf(second.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Data_survive_a_hard_kill_of_the_server_and_a_new_start_on_the_same_port()
    {
        using var folder = new TemporaryFolder();
        await using var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());
        await using var server = await PostgresServer.StartAsync(scope, new PostgresOptions(), Limits.Token());
        await ExecuteAsync(server.ConnectionString, "create table kept(id int); insert into kept values (7)");
        var before = server.Pid;

        Kill.Hard(before);
        await server.WaitForExitAsync(Limits.Token());
        await server.StartAgainAsync(Limits.Token());

        server.Pid.ShouldNotBe(before);
        await EventuallyAsync(async () => (await ScalarAsync(server.ConnectionString, "select id from kept")).ShouldBe(7));
    }

    [Fact]
    public async Task A_folder_of_an_earlier_run_keeps_its_data_and_its_password()
    {
        using var folder = new TemporaryFolder();
        await using (var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token()))
        await using (var server = await PostgresServer.StartAsync(scope, new PostgresOptions(), Limits.Token()))
        {
            await ExecuteAsync(server.ConnectionString, "create table kept(id int); insert into kept values (8)");
        }

        await using var again = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());
        await using var restarted = await PostgresServer.StartAsync(again, new PostgresOptions(), Limits.Token());
        (await ScalarAsync(restarted.ConnectionString, "select id from kept")).ShouldBe(8);
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        using var folder = new TemporaryFolder();
        await using var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());
        await using var server = await PostgresServer.StartAsync(scope, new PostgresOptions { Fast = true }, Limits.Token());
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guessed" }.ConnectionString;

        var error = await Should.ThrowAsync<PostgresException>(() => ScalarAsync(wrong, "select 1"));

        error.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        var password = File.ReadAllText(Path.Combine(folder.Path, "postgres.password"));
        File.ReadAllText($"/proc/{server.Pid}/cmdline").ShouldNotContain(password);
        File.GetUnixFileMode(Path.Combine(folder.Path, "postgres.password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static Task ExecuteAsync(string connectionString, string sql) => ScalarAsync(connectionString, sql);

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Limits.Token());
    }

    private static async Task EventuallyAsync(Func<Task> assert)
    {
        var done = await Readiness.WaitAsync(
            async _ =>
            {
                try
                {
                    await assert();
                    return true;
                }
                catch (NpgsqlException)
                {
                    return false;
                }
            },
            () => false,
            TimeSpan.FromSeconds(30),
            CancellationToken.None);
        done.ShouldBeTrue("Postgres did not come back within 30 s");
    }
}
