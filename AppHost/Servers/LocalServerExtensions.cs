using Microsoft.Extensions.Logging;
using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.AppHost.Servers;

internal static partial class LocalServerExtensions
{
    /// <summary>Adds a resource that starts with the app, and shows in the dashboard how its process fares.</summary>
    public static IResourceBuilder<LocalServerResource> AddLocalServer(
        this IDistributedApplicationBuilder builder,
        string name,
        string iconName,
        Func<CancellationToken, Task<StartedServer>> start) =>
        builder.AddResource(new LocalServerResource(name))
            .WithIconName(iconName)
            .WithInitialState(new CustomResourceSnapshot
            {
                ResourceType = "Local server",
                State = KnownResourceStates.NotStarted,
                Properties = [],
            })
            .OnInitializeResource((server, happened, cancellationToken) => RunAsync(server, happened, start, cancellationToken));

    private static async Task RunAsync(
        LocalServerResource server,
        InitializeResourceEvent happened,
        Func<CancellationToken, Task<StartedServer>> start,
        CancellationToken cancellationToken)
    {
        StartedServer started;
        try
        {
            await happened.ShowAsync(server, KnownResourceStates.Starting);
            started = await start(cancellationToken);
        }
        catch (LocalInfrastructureException error)
        {
            LogNotStarted(happened.Logger, server.Name, error.Message);
            server.HasFailed(error);
            await happened.ShowAsync(server, KnownResourceStates.FailedToStart);
            return;
        }

        server.HasStarted(started.ConnectionString);
        await happened.Eventing.PublishAsync(new ConnectionStringAvailableEvent(server, happened.Services), cancellationToken);
        await happened.Notifications.PublishUpdateAsync(server, snapshot => snapshot with
        {
            State = KnownResourceStates.Running,
            Urls = started.Management is { } url
                ? [new UrlSnapshot("management", url.ToString(), IsInternal: false) { DisplayProperties = new("Management") }]
                : [],
        });
        var code = await started.Server.WaitForExitAsync(cancellationToken);
        LogEnded(happened.Logger, server.Name, code);
        await happened.Notifications.PublishUpdateAsync(
            server, snapshot => snapshot with { State = KnownResourceStates.Exited, ExitCode = code });
    }

    private static Task ShowAsync(this InitializeResourceEvent happened, LocalServerResource server, string state) =>
        happened.Notifications.PublishUpdateAsync(server, snapshot => snapshot with { State = state });

    [LoggerMessage(1, LogLevel.Error, "{Server} could not be started: {Reason}")]
    private static partial void LogNotStarted(ILogger logger, string server, string reason);

    [LoggerMessage(2, LogLevel.Error, "{Server} has ended with code {Code}")]
    private static partial void LogEnded(ILogger logger, string server, int code);
}
