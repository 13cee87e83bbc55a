using System.IO.Compression;
using System.Text;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using Npgsql;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.LocalInfrastructure.Tests.Containers;

/// <summary>What compose files and Testcontainers count on, of the official image as of its stand-in (<c>deploy/images</c>).</summary>
public sealed class PostgresImageTests
{
    private const ushort Port = 5432;

    [Fact]
    public async Task User_database_password_file_scripts_and_settings_are_honoured()
    {
        Engine.Need();
        await using var container = new ContainerBuilder(ContainerServers.PostgresImage)
            .WithEnvironment("POSTGRES_USER", "me")
            .WithEnvironment("POSTGRES_DB", "my-db")
            .WithEnvironment("POSTGRES_PASSWORD_FILE", "/run/secrets/password")
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--auth-local=scram-sha-256 --auth-host=scram-sha-256")
            .WithResourceMapping("it's $ecret"u8.ToArray(), "/run/secrets/password")
            .WithResourceMapping("create table found (name text);"u8.ToArray(), "/docker-entrypoint-initdb.d/1.sql")
            .WithResourceMapping(Gzip("insert into found values ('gzip');"), "/docker-entrypoint-initdb.d/2.sql.gz")
            .WithResourceMapping(
                "psql -U \"$POSTGRES_USER\" -d \"$POSTGRES_DB\" -c \"insert into found values ('shell')\""u8.ToArray(),
                "/docker-entrypoint-initdb.d/3.sh")
            .WithCommand("-c", "max_connections=33")
            .WithPortBinding(Port, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilCommandIsCompleted("pg_isready", "--host", "localhost"))
            .Build();
        await container.StartAsync(Limits.Token());

        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder
        {
            Host = container.Hostname,
            Port = container.GetMappedPublicPort(Port),
            Username = "me",
            Password = "it's $ecret",
            Database = "my-db",
        });
        await using var command = database.CreateCommand(
            "select string_agg(name, ' ' order by name) || ' ' || current_setting('max_connections') from found");
        (await command.ExecuteScalarAsync(Limits.Token())).ShouldBe("gzip shell 33");
        (await container.ExecAsync(["cat", "/proc/1/status"], Limits.Token())).Stdout.ShouldNotContain("Uid:\t0");
        var log = await container.GetLogsAsync(ct: Limits.Token());
        (log.Stdout + log.Stderr).Split("database system is ready to accept connections").Length.ShouldBe(3, "it starts twice");
    }

    [Fact]
    public async Task Without_a_password_it_does_not_start_and_names_the_variable()
    {
        Engine.Need();
        await using var container = new ContainerBuilder(ContainerServers.PostgresImage)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("ready to accept connections"))
            .Build();

        var refusal = await Should.ThrowAsync<ContainerNotRunningException>(() => container.StartAsync(Limits.Token()));

        refusal.Message.ShouldContain("exited with code 1");
        refusal.Message.ShouldContain("POSTGRES_PASSWORD");
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
