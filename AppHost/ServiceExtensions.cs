using SpacesPlatform.AppHost.Compose;

namespace SpacesPlatform.AppHost;

internal static class ServiceExtensions
{
    /// <summary>Adds a service that answers HTTP, and that is up once its <c>/health</c> says so.</summary>
    /// <param name="port">Its port where it is run; by default a free one.</param>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(
        this IDistributedApplicationBuilder builder, string name, int? port = null)
        where TProject : IProjectMetadata, new() =>
        builder.AddProject<TProject>(name, launchProfileName: null)
            .WithHttpEndpoint(port: port)
            .WithHttpHealthCheck("/health", endpointName: "http")
            .PublishAsService();
}
