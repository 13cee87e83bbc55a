using SpacesPlatform.TestServers;

namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class ServerKindsTests
{
    [Theory]
    [InlineData(null, true, true, "Local")]
    [InlineData("", false, true, "Containers")]
    [InlineData(null, false, false, "Local")]
    [InlineData("containers", true, false, "Containers")]
    [InlineData("local", false, true, "Local")]
    public void Installed_servers_come_before_containers_and_those_before_installing(
        string? forced, bool installed, bool engine, string kind) =>
        ServerKinds.Choose(forced, installed, () => engine).ToString().ShouldBe(kind);

    [Fact]
    public void A_wrong_choice_is_named_with_the_right_ones()
    {
        var error = Should.Throw<LocalInfrastructureException>(() => ServerKinds.Choose("podman", true, () => true));

        error.Message.ShouldContain("TEST_SERVERS is 'podman', but must be 'local' or 'containers'.");
    }
}
