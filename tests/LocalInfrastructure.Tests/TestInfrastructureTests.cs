using Npgsql;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class TestInfrastructureTests
{
    [Fact]
    public async Task Each_test_gets_a_database_and_a_virtual_host_of_its_own_on_shared_servers()
    {
        var one = await TestInfrastructure.GetAsync(Limits.Token());
        var same = await TestInfrastructure.GetAsync(Limits.Token());
        same.ShouldBeSameAs(one);

        var first = new NpgsqlConnectionStringBuilder(await one.CreateDatabaseAsync(Limits.Token()));
        var second = new NpgsqlConnectionStringBuilder(await one.CreateDatabaseAsync(Limits.Token()));
        second.Database.ShouldNotBe(first.Database);
        second.Port.ShouldBe(first.Port);
        await using var source = NpgsqlDataSource.Create(first.ConnectionString);
        await using var command = source.CreateCommand("select current_database()");
        (await command.ExecuteScalarAsync(Limits.Token())).ShouldBe(first.Database);

        if (one.RabbitMqManagementUrl is not null)
        {
            var uri = await one.CreateVirtualHostAsync(Limits.Token());
            uri.AbsolutePath.Length.ShouldBeGreaterThan(1);
            uri.Port.ShouldBe(one.RabbitMqUri.Port);
        }
    }
}
