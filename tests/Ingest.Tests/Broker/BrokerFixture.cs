using System.Diagnostics;
using System.Globalization;
using RabbitMQ.Client;
using SpacesPlatform.LocalInfrastructure;
using SpacesPlatform.ServiceDefaults.Bus;

namespace SpacesPlatform.Ingest.Tests.Broker;

/// <summary>A RabbitMQ of these tests' own, since they stop and freeze it.</summary>
public sealed class BrokerFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private ProcessScope? scope;
    private RabbitMqServer? server;

    public Uri Uri => server!.ConnectionUri;

    public async ValueTask InitializeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var folder = Path.Combine(Path.GetTempPath(), $"spacesplatform-ingest-tests-{Guid.NewGuid():N}");
        scope = await ProcessScope.OpenAsync(folder, removeFolder: true, patience.Token);
        await PackageInstaller.EnsureAsync(
            false, true, Path.Combine(folder, "install.log"), allowed: true, Console.Error.WriteLine, patience.Token);
        server = await RabbitMqServer.StartAsync(scope, new RabbitMqOptions(), patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (scope is not null)
        {
            await scope.DisposeAsync();
        }
    }

    public Task StopAsync() => server!.StopAsync(TimeSpan.Zero);

    public Task StartAgainAsync() => server!.StartAgainAsync(CancellationToken.None);

    /// <summary>Lets the broker take no step, as when its disk hangs; its connections stay open.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    /// <summary>Takes all messages out of the events queue: their types and bodies.</summary>
    internal async Task<List<(string Type, string Body)>> TakeAllAsync()
    {
        await using var connection = await new ConnectionFactory { Uri = Uri }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var messages = new List<(string, string)>();
        while (await channel.BasicGetAsync(EventsTopology.Queue, autoAck: true) is { } message)
        {
            var body = System.Text.Encoding.UTF8.GetString(message.Body.Span);
            var type = System.Text.Json.Nodes.JsonNode.Parse(body)!["messageType"]![0]!.GetValue<string>();
            messages.Add((type[(type.LastIndexOf(':') + 1)..], body));
        }

        return messages;
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, server!.Pid.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        kill.ExitCode.ShouldBe(0);
    }
}
