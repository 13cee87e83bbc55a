using Npgsql;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.LocalInfrastructure.Tests.Containers;

public sealed class ContainerServersTests
{
    [Fact]
    public async Task Servers_in_containers_give_what_those_of_this_machine_give()
    {
        Engine.Need();
        var servers = await ContainerServers.StartAsync(postgres: true, rabbitMq: true);

        await using var stats = NpgsqlDataSource.Create(servers.Stats!);
        await using var command = stats.CreateCommand("select current_database() || ' ' || current_setting('max_connections')");
        (await command.ExecuteScalarAsync(Limits.Token())).ShouldBe($"{new PostgresOptions().Database} {new PostgresOptions().MaxConnections}");

        var user = servers.RabbitMq!.UserInfo.Split(':');
        using var management = new RabbitMqManagement(servers.Management!, user[0], user[1]);
        await management.CreateVirtualHostAsync("one", Limits.Token());
    }
}
