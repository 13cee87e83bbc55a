using System.Net.Sockets;
using System.Text;

namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class RabbitMqServerTests
{
    [Fact]
    public async Task Two_nodes_run_side_by_side_and_leave_no_process_nor_epmd()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        await using (var firstScope = await ProcessScope.OpenAsync(first.Path, removeFolder: false, Limits.Token()))
        await using (var secondScope = await ProcessScope.OpenAsync(second.Path, removeFolder: false, Limits.Token()))
        {
            var starts = new[] { firstScope, secondScope }
                .Select(scope => RabbitMqServer.StartAsync(scope, new RabbitMqOptions(), Limits.Token()));
            var servers = await Task.WhenAll(starts);
            foreach (var server in servers)
            {
                (await GreetingAsync(server.ConnectionUri)).ShouldBe(1, "the first byte of an AMQP 0-9-1 method frame");
                File.ReadAllText($"/proc/{server.Pid}/comm").Trim().ShouldBe("beam.smp");
                var password = server.ConnectionUri.UserInfo.Split(':')[1];
                File.ReadAllText($"/proc/{server.Pid}/cmdline").ShouldNotContain(password);
                NonLoopbackListenersOf(server.Pid).ShouldBeEmpty();
            }

            servers[0].ConnectionUri.UserInfo.ShouldNotBe(servers[1].ConnectionUri.UserInfo);
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }

        Marked.ProcessesOf(first.Path).ShouldBeEmpty();
        Marked.ProcessesOf(second.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_node_keeps_survives_a_hard_kill_and_a_new_start()
    {
        using var folder = new TemporaryFolder();
        await using var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());
        await using var server = await RabbitMqServer.StartAsync(scope, new RabbitMqOptions(), Limits.Token());
        var uri = await server.CreateVirtualHostAsync("kept", Limits.Token());
        uri.AbsolutePath.ShouldBe("/kept");
        var before = server.Pid;

        Kill.Hard(before);
        (await server.WaitForExitAsync(Limits.Token())).ShouldBe(128 + 9);
        await server.StartAgainAsync(Limits.Token());

        var vhosts = "";
        var back = await Readiness.WaitAsync(
            async token => (vhosts = await VirtualHostsAsync(server, token)).Length > 0, () => false, TimeSpan.FromMinutes(1), CancellationToken.None);
        back.ShouldBeTrue("the node did not come back on its port within a minute");
        vhosts.ShouldContain("\"kept\"");
        server.Pid.ShouldNotBe(before);
    }

    private static async Task<string> VirtualHostsAsync(RabbitMqServer server, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization =
            new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(server.ConnectionUri.UserInfo)));
        try
        {
            return await client.GetStringAsync(new Uri(server.ManagementUrl, "/api/vhosts?columns=name"), cancellationToken);
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    private static async Task<int> GreetingAsync(Uri uri)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(uri.Host, uri.Port, Limits.Token());
        await using var stream = client.GetStream();
        await stream.WriteAsync(new byte[] { (byte)'A', (byte)'M', (byte)'Q', (byte)'P', 0, 0, 9, 1 }, Limits.Token());
        var answer = new byte[1];
        await stream.ReadExactlyAsync(answer, Limits.Token());
        return answer[0];
    }

    private static string[] NonLoopbackListenersOf(int pid)
    {
        var sockets = Directory.GetFiles($"/proc/{pid}/fd")
            .Select(LinkTarget)
            .Where(name => name.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(name => name["socket:[".Length..^1])
            .ToHashSet();
        const string listening = "0A";
        return
        [
            .. new[] { "/proc/net/tcp", "/proc/net/tcp6" }
                .SelectMany(table => File.ReadLines(table).Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(fields => fields[3] == listening && sockets.Contains(fields[9]))
                .Select(fields => fields[1])
                .Where(address => !address.StartsWith("0100007F:", StringComparison.Ordinal)),
        ];
    }

    private static string LinkTarget(string file)
    {
        try
        {
            return File.ResolveLinkTarget(file, returnFinalTarget: false)?.Name ?? "";
        }
        catch (FileNotFoundException)
        {
            // A running node opens and closes files all the time.
            return "";
        }
    }
}
