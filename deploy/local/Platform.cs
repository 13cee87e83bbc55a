using System.Text.Json;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>The running platform: its members, kept running, and platform.json, kept true.</summary>
internal sealed class Platform : IAsyncDisposable
{
    // Together with what it takes to see that nothing is left, less than 10 s even if each has to be killed.
    private static readonly TimeSpan ServiceGrace = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan ServerGrace = TimeSpan.FromSeconds(2);

    private readonly DataFolder _folder;
    private readonly Backends _backends;
    private readonly Services _services;
    private readonly ApiKey _key;
    private readonly string _webhookSecret;
    private readonly Lock _fileGate = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly IReadOnlyList<Member[]> _stopOrder;
    private readonly Task[] _supervisors;

    private Platform(
        DataFolder folder,
        Backends backends,
        Services services,
        ApiKey key,
        string webhookSecret,
        Member gateway,
        Member ingest,
        Member[] stats)
    {
        _folder = folder;
        _backends = backends;
        _services = services;
        _key = key;
        _webhookSecret = webhookSecret;
        Member[] rabbitMq = backends.RabbitMqServer is { } broker ? [new Member("rabbitmq", broker, backends.RabbitMqUrl)] : [];
        Member[] postgres = backends.PostgresServer is { } database ? [new Member("postgres", database, backends.PostgresUrl)] : [];
        _stopOrder = [[gateway], [ingest], stats, rabbitMq, postgres];
        WriteFile();
        _supervisors = [.. Members.Select(member => Supervisor.WatchAsync(member, WriteFile, TimeProvider.System, _stopping.Token))];
    }

    private IEnumerable<Member> Members => _stopOrder.SelectMany(members => members);

    public static async Task<Platform> StartAsync(
        DataFolder folder, Backends backends, Services services, ApiKey key, string webhookSecret, CancellationToken cancellationToken)
    {
        ServiceDefinition[] definitions = [services.Gateway, services.Ingest, .. services.Stats];
        var starts = definitions.Select(definition => StartAsync(folder, definition, cancellationToken));
        var members = await Task.WhenAll(starts);
        return new Platform(folder, backends, services, key, webhookSecret, members[0], members[1], members[2..]);
    }

    public void PrintUrls()
    {
        foreach (var member in Members)
        {
            Terminal.Line($"{member.Name,-10} {member.Url.ToString().TrimEnd('/'),-40} pid {member.Server.Pid}");
        }

        if (_backends.RabbitMqServer is { } broker)
        {
            Terminal.Line($"{"management",-10} {broker.ManagementUrl.ToString().TrimEnd('/')} (user and password: \"rabbitmq\" in platform.json)");
        }

        Terminal.Line($"all of it, with credentials: {_folder.PlatformFile}");
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_supervisors).ContinueWith(static _ => { }, TaskScheduler.Default);
        foreach (var members in _stopOrder)
        {
            await Task.WhenAll(members.Select(member =>
                member.Server.StopAsync(member.Server is ServiceProcess ? ServiceGrace : ServerGrace)));
        }

        _stopping.Dispose();
    }

    private static async Task<Member> StartAsync(DataFolder folder, ServiceDefinition definition, CancellationToken cancellationToken)
    {
        var service = await ServiceProcess.StartAsync(folder, definition, cancellationToken);
        Terminal.Done($"{definition.Name} at {definition.Url.ToString().TrimEnd('/')}");
        return new Member(definition.Name, service, definition.Url);
    }

    private void WriteFile()
    {
        lock (_fileGate)
        {
            var processes = Members.Select(member =>
                new ProcessDescription(member.Name, member.Server.Pid, member.Url.ToString().TrimEnd('/')));
            var description = new PlatformDescription(
                _services.GatewayUrl,
                _key.Text,
                _webhookSecret,
                [.. processes],
                _backends.Stats,
                _backends.RabbitMq.OriginalString,
                _backends.RabbitMqServer?.ManagementUrl.ToString().TrimEnd('/'));
            SecretFile.Write(_folder.PlatformFile, JsonSerializer.Serialize(description, PlatformJson.Default.PlatformDescription));
        }
    }
}
