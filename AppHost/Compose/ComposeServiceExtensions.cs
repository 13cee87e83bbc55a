using Aspire.Hosting.Docker;
using Aspire.Hosting.Docker.Resources.ComposeNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;

namespace SpacesPlatform.AppHost.Compose;

/// <summary>How each kind of resource runs in Compose.</summary>
internal static class ComposeServiceExtensions
{
    /// <summary>The port of every service in its container, as .NET's images have it.</summary>
    private const int ContainerPort = 8080;

    /// <summary>The user <c>app</c> of .NET's images.</summary>
    private const string AppUser = "1654";

    /// <summary>A service of our own that answers HTTP.</summary>
    public static IResourceBuilder<ProjectResource> PublishAsService(this IResourceBuilder<ProjectResource> project)
    {
        if (project.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            project.WithEndpoint("http", endpoint => endpoint.TargetPort = ContainerPort);
        }

        return project.PublishAsJob().PublishAsDockerComposeService((resource, service) =>
        {
            service.Restart = "unless-stopped";
            service.StopGracePeriod = "15s";
            ComposeVariable.MakeHostPortReplaceable(service);
            service.Healthcheck = Check(
                "dotnet", $"/app/{AssemblyOf(project.Resource)}.dll", "probe", $"http://127.0.0.1:{ContainerPort}/health");
        });
    }

    /// <summary>A program of our own that ends.</summary>
    public static IResourceBuilder<ProjectResource> PublishAsJob(this IResourceBuilder<ProjectResource> project) =>
        project.PublishAsDockerComposeService((resource, service) =>
        {
            ComposeVariable.MakeImageReplaceable(service, $"spacesplatform/{service.Name}:latest");
            ComposeVariable.MakeTelemetryReplaceable(service);
            service.Restart = "no";
            service.User = AppUser;
            service.ReadOnly = true;
            service.Tmpfs = ["/tmp"];
            service.CapDrop = ["ALL"];
            service.Confine("1G");
        });

    /// <summary>A server with data.</summary>
    public static IResourceBuilder<T> PublishAsServer<T>(this IResourceBuilder<T> server, params string[] healthCheck)
        where T : ContainerResource =>
        server.PublishAsDockerComposeService((resource, service) =>
        {
            ComposeVariable.MakeImageReplaceable(service, service.Image!);
            // RabbitMQ finds its data by the name of its host, which is another one for each new container.
            service.Hostname = service.Name;
            service.Restart = "unless-stopped";
            service.StopGracePeriod = "1m";
            service.Healthcheck = Check(healthCheck);
            service.Confine("1G");
        });

    /// <summary>Aspire's dashboard, for this machine only: whoever may read its log has the token to get in.</summary>
    public static void PublishAsDashboard(this IResourceBuilder<DockerComposeAspireDashboardResource> dashboard) =>
        dashboard.PublishAsDockerComposeService((resource, service) =>
        {
            ComposeVariable.MakeImageReplaceable(service, service.Image!);
            ComposeVariable.MakeHostPortReplaceable(service);
            service.Ports = [.. service.Ports.Select(port => $"127.0.0.1:{port}")];
            service.Confine("512M");
        });

    private static string AssemblyOf(ProjectResource project) =>
        $"SpacesPlatform.{Path.GetFileNameWithoutExtension(project.GetProjectMetadata().ProjectPath)}";

    private static void Confine(this Service service, string memory)
    {
        service.SecurityOpt = ["no-new-privileges:true"];
        service.Deploy = new Deploy { Resources = new() { Limits = new() { Memory = memory } } };
    }

    private static Healthcheck Check(params string[] command) => new()
    {
        Test = ["CMD", .. command],
        Interval = "10s",
        Timeout = "5s",
        Retries = 6,
        StartPeriod = "30s",
    };
}
