using System.Globalization;
using System.Security.Cryptography;
using SpacesPlatform.AppHost.Secrets;
using SpacesPlatform.AppHost.Servers;

namespace SpacesPlatform.AppHost.Tools;

/// <summary>What an operator, or somebody who looks at the platform for the first time, starts from the dashboard.</summary>
internal static class OperatorTools
{
    public static void AddTools(
        this IDistributedApplicationBuilder builder,
        PlatformServers servers,
        IResourceBuilder<ProjectResource> migrator,
        IResourceBuilder<ProjectResource> stats,
        IResourceBuilder<ProjectResource> gateway,
        IResourceBuilder<ParameterResource> apiKey)
    {
        var rebuild = builder.AddProject<Projects.StatsMigrator>("rebuild-projections", launchProfileName: null)
            .AsTool(migrator, "rebuild")
            .WithStats(servers)
            .WaitForCompletion(migrator);
        migrator.WithTool("Rebuild projections", rebuild, new()
        {
            Description = "Makes the projections anew from the kept events beside the live ones, then swaps them.",
            ConfirmationMessage = "Rebuild all projections? The platform goes on serving and applying meanwhile.",
            IconName = "ArrowSync",
        });

        var requeue = builder.AddProject<Projects.Stats>("requeue-failed-events", launchProfileName: null)
            .AsTool(stats, "requeue-failed")
            .WithBroker(servers)
            .WaitFor(servers.Broker);
        stats.WithTool("Requeue failed events", requeue, new()
        {
            Description = "Puts the events that could not be applied back into the queue, once the reason is mended.",
            IconName = "ArrowRepeatAll",
        });

        var simulator = builder.AddSimulator("simulator", gateway, apiKey, static args => args.Add("replay"));
        simulator.WithTool("Replay the press release", simulator, new()
        {
            Description = "Posts the sample data set, January to June 2021, and waits until it is applied. Safe to repeat.",
            IconName = "Replay",
            IsHighlighted = true,
        });

        var busyHour = builder.AddSimulator("busy-hour", gateway, apiKey, AddBusyHour).WithParentRelationship(simulator);
        simulator.WithTool("Make a busy hour", busyHour, new()
        {
            Description = "Posts some 7,000 invented events, other ones each time, at 200 a second.",
            IconName = "TopSpeed",
            IsHighlighted = true,
        });
    }

    private static IResourceBuilder<ProjectResource> AddSimulator(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<ProjectResource> gateway,
        IResourceBuilder<ParameterResource> apiKey,
        Action<IList<object>> addArguments) =>
        builder.AddProject<Projects.Simulator>(name, launchProfileName: null)
            .WithArgs(context => addArguments(context.Args))
            .WithEnvironment("SPACES_API_KEY", apiKey)
            .WithReference(gateway)
            .WaitFor(gateway)
            .WithExplicitStart();

    private static void AddBusyHour(IList<object> args)
    {
        string[] generate = ["generate", "--rate", "200", "--seed", Number(RandomNumberGenerator.GetInt32(1, int.MaxValue))];
        foreach (var argument in generate)
        {
            args.Add(argument);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
