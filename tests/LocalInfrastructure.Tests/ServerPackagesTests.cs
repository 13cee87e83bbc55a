namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class ServerPackagesTests
{
    [Fact]
    public void Advice_names_the_packages_the_least_versions_and_the_container_engine()
    {
        var advice = ServerPackages.Advice([ServerPackages.Postgres, ServerPackages.RabbitMq]);

        advice.ShouldContain("Postgres 14 or later");
        advice.ShouldContain("RabbitMQ 3.10 or later");
        advice.ShouldContain("apt-get install --no-install-recommends postgresql rabbitmq-server");
        advice.ShouldContain("container engine");
        advice.ShouldContain("ConnectionStrings__stats");
    }
}
