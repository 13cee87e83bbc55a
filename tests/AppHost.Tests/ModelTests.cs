namespace SpacesPlatform.AppHost.Tests;

/// <summary>What is in the model, without starting any of it.</summary>
public sealed class ModelTests
{
    private const string Containers = "--Infrastructure=containers";
    private const string Local = "--Infrastructure=local";

    [Theory]
    [InlineData(Containers)]
    [InlineData(Local)]
    public async Task The_platform_is_in_the_model_however_its_servers_run(string infrastructure)
    {
        await using var builder = await TestApp.CreateAsync(infrastructure);

        string[] platform = ["postgres", "stats-db", "rabbitmq", "stats-migrator", "stats", "ingest", "gateway", "simulator"];
        platform.Except(builder.Resources.Select(resource => resource.Name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Servers_are_containers_that_stay_with_their_data()
    {
        await using var builder = await TestApp.CreateAsync(Containers);

        foreach (var name in (string[])["postgres", "rabbitmq"])
        {
            var server = Resource(builder, name).ShouldBeAssignableTo<ContainerResource>()!;
            server.Annotations.OfType<ContainerLifetimeAnnotation>().ShouldHaveSingleItem()
                .Lifetime.ShouldBe(ContainerLifetime.Persistent);
            server.Annotations.OfType<ContainerMountAnnotation>().ShouldHaveSingleItem().Type.ShouldBe(ContainerMountType.Volume);
        }
    }

    [Fact]
    public async Task Without_a_container_engine_there_is_no_container()
    {
        await using var builder = await TestApp.CreateAsync(Local);

        builder.Resources.OfType<ContainerResource>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("stats-migrator", "stats-db", WaitType.WaitUntilHealthy)]
    [InlineData("stats", "stats-migrator", WaitType.WaitForCompletion)]
    [InlineData("stats", "rabbitmq", WaitType.WaitUntilHealthy)]
    [InlineData("ingest", "stats-migrator", WaitType.WaitForCompletion)]
    [InlineData("ingest", "rabbitmq", WaitType.WaitUntilHealthy)]
    [InlineData("gateway", "stats", WaitType.WaitUntilHealthy)]
    [InlineData("gateway", "ingest", WaitType.WaitUntilHealthy)]
    [InlineData("simulator", "gateway", WaitType.WaitUntilHealthy)]
    public async Task What_needs_another_waits_for_it(string name, string dependency, WaitType type)
    {
        await using var builder = await TestApp.CreateAsync(Containers);

        Resource(builder, name).Annotations.OfType<WaitAnnotation>()
            .ShouldContain(wait => wait.Resource.Name == dependency && wait.WaitType == type);
    }

    [Theory]
    [InlineData("simulator", "Replay the press release", "simulator")]
    [InlineData("simulator", "Make a busy hour", "busy-hour")]
    [InlineData("stats", "Requeue failed events", "requeue-failed-events")]
    [InlineData("stats-migrator", "Rebuild projections", "rebuild-projections")]
    public async Task Commands_start_tools_that_do_not_start_by_themselves(string name, string command, string tool)
    {
        await using var builder = await TestApp.CreateAsync(Containers);

        Resource(builder, name).Annotations.OfType<ResourceCommandAnnotation>().ShouldContain(one => one.DisplayName == command);
        Resource(builder, tool).Annotations.OfType<ExplicitStartupAnnotation>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task As_many_replicas_of_stats_run_as_the_setting_says()
    {
        await using var builder = await TestApp.CreateAsync(Containers, "--Stats:Replicas=3");

        Resource(builder, "stats").Annotations.OfType<ReplicaAnnotation>().ShouldHaveSingleItem().Replicas.ShouldBe(3);
    }

    private static IResource Resource(IDistributedApplicationTestingBuilder builder, string name) =>
        builder.Resources.Single(resource => resource.Name == name);
}
