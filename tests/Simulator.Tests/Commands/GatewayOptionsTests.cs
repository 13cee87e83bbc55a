using System.CommandLine;
using SpacesPlatform.Simulator.Commands;
using SpacesPlatform.Simulator.Posting;

namespace SpacesPlatform.Simulator.Tests.Commands;

public sealed class GatewayOptionsTests
{
    [Fact]
    public void The_environment_of_an_app_host_is_enough() =>
        Read([], new() { ["services__gateway__http__0"] = "http://10.0.0.1:5000", ["SPACES_API_KEY"] = "sk_a" })
            .ShouldBe(new GatewayConnection(new Uri("http://10.0.0.1:5000/"), "sk_a"));

    [Fact]
    public void Arguments_beat_the_environment() =>
        Read(
            ["--gateway", "https://spaces.example", "--api-key", "sk_b"],
            new() { ["SPACES_GATEWAY"] = "http://a", ["SPACES_API_KEY"] = "sk_a" })
            .ShouldBe(new GatewayConnection(new Uri("https://spaces.example/"), "sk_b"));

    [Fact]
    public void A_local_gateway_is_the_default() =>
        Read([], new() { ["SPACES_API_KEY"] = "sk_a" }).Gateway.ShouldBe(new Uri("http://127.0.0.1:8080/"));

    [Theory]
    [InlineData("127.0.0.1:8080", "sk_a", "not an http or https URL")]
    [InlineData("ftp://a", "sk_a", "not an http or https URL")]
    [InlineData("http://a", null, "No API key")]
    [InlineData("http://a", "two words", "no API key")]
    public void What_is_missing_or_wrong_is_said(string gateway, string? key, string error)
    {
        var environment = new Dictionary<string, string> { ["SPACES_GATEWAY"] = gateway };
        if (key is not null)
        {
            environment["SPACES_API_KEY"] = key;
        }

        Should.Throw<PostingException>(() => Read([], environment)).Message.ShouldContain(error);
    }

    private static GatewayConnection Read(string[] arguments, Dictionary<string, string> environment)
    {
        var options = new GatewayOptions();
        var command = new Command("test");
        options.AddTo(command);
        return options.Read(command.Parse(arguments), name => environment.GetValueOrDefault(name));
    }
}
