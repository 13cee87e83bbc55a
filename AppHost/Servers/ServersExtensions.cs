using SpacesPlatform.LocalInfrastructure;

namespace SpacesPlatform.AppHost.Servers;

internal static class ServersExtensions
{
    /// <summary>The setting that forces either way: <c>containers</c> or <c>local</c>.</summary>
    private const string Setting = "Infrastructure";

    /// <summary>
    /// Adds Postgres and RabbitMQ: containers, or servers of this machine where no container engine answers and it is Linux.
    /// What is published always has containers.
    /// </summary>
    public static async Task<PlatformServers> AddServersAsync(this IDistributedApplicationBuilder builder) =>
        builder.ExecutionContext.IsRunMode && await IsLocalAsync(builder)
            ? LocalServers.AddTo(builder)
            : ContainerServers.AddTo(builder);

    private static async Task<bool> IsLocalAsync(IDistributedApplicationBuilder builder) => builder.Configuration[Setting] switch
    {
        "local" => true,
        "containers" => false,
        null or "" => OperatingSystem.IsLinux() && !await ContainerEngine.AnswersAsync(builder.Configuration),
        var other => throw new LocalInfrastructureException(
            $"The setting {Setting} is '{other}': it must be 'containers', 'local', or left out to let the AppHost see for itself."),
    };
}
