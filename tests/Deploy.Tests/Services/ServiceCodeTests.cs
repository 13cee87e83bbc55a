namespace SpacesPlatform.Deploy.Tests.Services;

/// <summary>What deployments are held against must be found in the services, or every check of them would pass.</summary>
public sealed class ServiceCodeTests
{
    [Theory]
    [InlineData("gateway")]
    [InlineData("ingest")]
    [InlineData("stats")]
    public void Services_that_listen_answer_the_paths_of_probes(string name)
    {
        var service = ServiceCode.ByName[name];

        service.Knows("MapDefaultEndpoints").ShouldBeTrue();
        service.Answers("/health").ShouldBeTrue();
        service.Answers("/alive").ShouldBeTrue();
        service.Answers("/healthz").ShouldBeFalse();
    }

    [Theory]
    [InlineData("ingest", "ingest")]
    [InlineData("ingest", "rabbitmq")]
    [InlineData("stats", "rabbitmq")]
    [InlineData("stats", "stats")]
    [InlineData("stats-migrator", "stats")]
    public void Connection_strings_are_those_that_the_code_asks_for(string name, string connection) =>
        ServiceCode.ByName[name].ConnectionStrings.ShouldContain(connection);

    [Fact]
    public void The_gateway_and_the_simulator_know_no_server() =>
        new[] { "gateway", "simulator" }.ShouldAllBe(name => !ServiceCode.ByName[name].Knows("Npgsql.EntityFrameworkCore"));
}
