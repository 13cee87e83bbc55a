using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using DotNet.Testcontainers.Volumes;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.LocalInfrastructure.Tests.Containers;

/// <summary>What compose files and Testcontainers count on, of the official image as of its stand-in (<c>deploy/images</c>).</summary>
public sealed class RabbitMqImageTests
{
    private const ushort ManagementPort = 15672;

    [Fact]
    public async Task User_virtual_host_and_configuration_are_honoured_and_a_volume_is_found_by_another_container()
    {
        Engine.Need();
        await using var volume = new VolumeBuilder().Build();
        await volume.CreateAsync(Limits.Token());
        await using (var first = Build(volume, "first"))
        {
            await first.StartAsync(Limits.Token());
            (await first.ExecAsync(["rabbitmqctl", "-q", "--no-table-headers", "list_vhosts"], Limits.Token())).Stdout.Trim().ShouldBe("events");
            (await first.ExecAsync(["rabbitmqctl", "-q", "authenticate_user", "me", "secret"], Limits.Token())).ExitCode.ShouldBe(0);
            (await first.ExecAsync(["rabbitmqctl", "-q", "environment"], Limits.Token())).Stdout.ShouldContain("{heartbeat,33}");
            (await first.ExecAsync(["cat", "/proc/1/status"], Limits.Token())).Stdout.ShouldNotContain("Uid:\t0");
            using var management = Management(first);
            await management.CreateVirtualHostAsync("kept", Limits.Token());
            await first.StopAsync(Limits.Token());
        }

        await using var second = Build(volume, "second");
        await second.StartAsync(Limits.Token());

        (await second.ExecAsync(["rabbitmqctl", "-q", "list_vhosts"], Limits.Token())).Stdout.ShouldContain("kept");
    }

    // The official image names the node after the host, unless told a name.
    private static IContainer Build(IVolume volume, string host) => new ContainerBuilder(ContainerServers.RabbitMqImage)
        .WithHostname(host)
        .WithEnvironment("RABBITMQ_NODENAME", "rabbit@localhost")
        .WithEnvironment("RABBITMQ_DEFAULT_USER", "me")
        .WithEnvironment("RABBITMQ_DEFAULT_PASS", "secret")
        .WithEnvironment("RABBITMQ_DEFAULT_VHOST", "events")
        .WithResourceMapping("heartbeat = 33\n"u8.ToArray(), "/etc/rabbitmq/conf.d/20-test.conf")
        .WithVolumeMount(volume, "/var/lib/rabbitmq")
        .WithPortBinding(ManagementPort, assignRandomHostPort: true)
        .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Server startup complete"))
        .Build();

    private static RabbitMqManagement Management(IContainer container) =>
        new(new Uri($"http://{container.Hostname}:{container.GetMappedPublicPort(ManagementPort)}"), "me", "secret");
}
