namespace SpacesPlatform.AppHost.Tests;

/// <summary>Makes the app model as the AppHost does, with secrets of its own: a run of the tests writes none of the user's.</summary>
internal static class TestApp
{
    public const string ApiKey = "sk_test-key-of-the-app-host-tests";

    private static readonly string[] Secrets =
    [
        $"--Parameters:api-key={ApiKey}",
        "--Parameters:webhook-secret=whsec_dGVzdCBzZWNyZXQgb2YgdGhlIGFwcCBob3N0IHRlc3Rz",
        "--Parameters:stats-role-password=stats-of-the-tests",
        "--Parameters:ingest-role-password=ingest-of-the-tests",
        "--Parameters:postgres-password=postgres-of-the-tests",
        "--Parameters:rabbitmq-password=rabbitmq-of-the-tests",
    ];

    public static Task<IDistributedApplicationTestingBuilder> CreateAsync(params string[] args) =>
        DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>([.. Secrets, .. args]);

    /// <summary>Containers of a test end with it, and so does their data.</summary>
    public static void EndWithTest(IDistributedApplicationTestingBuilder builder)
    {
        foreach (var container in builder.Resources.OfType<ContainerResource>().ToList())
        {
            builder.CreateResourceBuilder(container).WithLifetime(ContainerLifetime.Session);
            foreach (var mount in container.Annotations.OfType<ContainerMountAnnotation>().ToList())
            {
                container.Annotations.Remove(mount);
            }
        }
    }
}
