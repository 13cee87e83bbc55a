using Npgsql;

namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class KilledOwnerTests
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Servers_end_within_ten_seconds_of_their_owners_SIGKILL_and_its_folder_starts_again()
    {
        using var folder = new TemporaryFolder();
        using (var owner = await OwnerProcess.StartAsync(folder.Path, "servers"))
        {
            await using var source = NpgsqlDataSource.Create(owner.Told);
            await using var open = await source.OpenConnectionAsync(Limits.Token());
            await using var command = new NpgsqlCommand("create table kept(id int); insert into kept values (9)", open);
            await command.ExecuteNonQueryAsync(Limits.Token());
            Marked.ProcessesOf(folder.Path).Count.ShouldBeGreaterThanOrEqualTo(4, "owner, guardian, postgres, beam, epmd");

            await owner.KillAsync();
            await ShouldAllEndAsync(folder.Path);
        }

        await using var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());
        var broker = RabbitMqServer.StartAsync(scope, new RabbitMqOptions(), Limits.Token());
        await using var postgres = await PostgresServer.StartAsync(scope, new PostgresOptions(), Limits.Token());
        await using var rabbitMq = await broker;
        await using var again = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var query = again.CreateCommand("select id from kept");
        (await query.ExecuteScalarAsync(Limits.Token())).ShouldBe(9);
    }

    [Fact]
    public async Task A_stubborn_child_and_its_own_child_end_too_and_a_temporary_folder_goes()
    {
        using var folder = new TemporaryFolder();
        using var owner = await OwnerProcess.StartAsync(folder.Path, "child-and-remove");

        await owner.KillAsync();

        await ShouldAllEndAsync(folder.Path);
        Directory.Exists(folder.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_killed_guardian_leaves_ends_at_the_next_start()
    {
        using var folder = new TemporaryFolder();
        using var owner = await OwnerProcess.StartAsync(folder.Path, "child");
        foreach (var guardian in Marked.ProcessesOf(folder.Path).Where(Marked.IsGuardian))
        {
            Kill.Hard(int.Parse(guardian.Split(':')[0]));
        }

        await owner.KillAsync();
        var child = int.Parse(owner.Told);
        Directory.Exists($"/proc/{child}").ShouldBeTrue("without its guardian the child outlives its owner");

        await using var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());

        Marked.ProcessesOf(folder.Path).ShouldAllBe(found => Marked.IsGuardian(found));
    }

    private static async Task ShouldAllEndAsync(string folder)
    {
        var ended = await Marked.NoneWithinAsync(folder, Promised);
        ended.ShouldBeTrue($"still there after {Promised}: {string.Join(Environment.NewLine, Marked.ProcessesOf(folder))}");
    }
}
