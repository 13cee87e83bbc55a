using Aspire.Hosting.Docker;
using Aspire.Hosting.Docker.Resources;

namespace SpacesPlatform.AppHost.Compose;

internal static class ComposeExtensions
{
    /// <summary>Adds the environment that <c>--step publish-compose</c> writes: <c>deploy/compose</c>.</summary>
    public static void AddCompose(this IDistributedApplicationBuilder builder) =>
        builder.AddDockerComposeEnvironment("compose")
            .WithDashboard(dashboard => dashboard.WithHostPort(18888).PublishAsDashboard())
            .ConfigureComposeFile(WaitForHealth)
            .ConfigureEnvFile(NameVariables);

    /// <summary>Aspire waits for containers that have started; with a health check there is more to wait for.</summary>
    private static void WaitForHealth(ComposeFile file)
    {
        var dependencies = file.Services.Values.SelectMany(service => service.DependsOn);
        foreach (var (name, dependency) in dependencies.Where(one => one.Value.Condition == "service_started"))
        {
            if (file.Services.TryGetValue(name, out var service) && service.Healthcheck is not null)
            {
                dependency.Condition = "service_healthy";
            }
        }
    }

    /// <summary>Beside what Aspire names: what this tree gives a default.</summary>
    private static void NameVariables(IDictionary<string, CapturedEnvironmentVariable> variables)
    {
        foreach (var (name, description) in ComposeVariable.All)
        {
            variables[name] = new() { Name = name, Description = description };
        }
    }
}
