using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.Local;

/// <summary>One run of the whole platform: start, sample data, wait, stop.</summary>
internal static class PlatformRun
{
    public static async Task<int> RunAsync(LocalOptions options, CancellationToken cancellationToken)
    {
        await using var folder = await DataFolder.OpenAsync(options.DataFolder, options.Reset, cancellationToken);
        var port = ChooseGatewayPort(options.Port);
        var isNew = !File.Exists(folder.ApiKeyFile);
        var key = ApiKey.ReadOrCreate(folder.ApiKeyFile);
        var webhookSecret = WebhookSecret.ReadOrCreate(folder.WebhookSecretFile);
        Terminal.Line($"data and logs: {folder.Path}");
        Terminal.Line($"{(isNew ? "made the" : "the")} development key: {key.Text} (kept in {folder.ApiKeyFile})");

        var backends = await Backends.StartAsync(folder, options.Install, cancellationToken);
        var services = new Services(
            backends, ServiceRoles.Of(folder, backends), key, webhookSecret, port, options.StatsReplicas);
        await Step.RunAsync(
            folder, "stats-migrator", "StatsMigrator", [], services.MigratorEnvironment, show: false, cancellationToken);
        Terminal.Done("migrations applied");

        await using var platform = await Platform.StartAsync(folder, backends, services, key, webhookSecret, cancellationToken);
        if (options.Sample)
        {
            Terminal.Line("replaying the sample data set through the HTTP API");
            string[] replay = ["replay", "--gateway", services.GatewayUrl, "--api-key-file", folder.ApiKeyFile];
            await Step.RunAsync(
                folder, "simulator", "Simulator", replay, new Dictionary<string, string?>(), show: true, cancellationToken);
            Terminal.Done("sample data set replayed");
        }

        await TopBoards.PrintAsync(new Uri(services.GatewayUrl), key, options.Sample, cancellationToken);
        platform.PrintUrls();
        await Console.Out.WriteLineAsync($"ready: {services.GatewayUrl}");
        await Console.Out.FlushAsync(CancellationToken.None);
        await StoppedAsync(cancellationToken);
        Terminal.Line("stopping");
        return 0;
    }

    private static int ChooseGatewayPort(int wanted)
    {
        if (wanted == 0)
        {
            return FreePort.Next();
        }

        return FreePort.IsFree(wanted)
            ? wanted
            : throw new LocalInfrastructureException(
                $"Port {wanted} of 127.0.0.1 is in use (or not allowed to this user); give the gateway another one with --port, or --port 0 for a free one.");
    }

    private static async Task StoppedAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
