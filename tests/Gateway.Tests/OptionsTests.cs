using Microsoft.Extensions.Options;

namespace SpacesPlatform.Gateway.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("RequestTimeout", "00:00:00")]
    [InlineData("ConnectTimeout", "-00:00:01")]
    [InlineData("FailurePause", "1.00:00:00")]
    public async Task A_setting_that_could_not_work_is_refused_by_name(string name, string value)
    {
        await using var gateway = new GatewayHost();
        gateway.Settings[$"Gateway:{name}"] = value;

        var refusal = Should.Throw<OptionsValidationException>(gateway.Connect);

        refusal.Failures.ShouldHaveSingleItem().ShouldStartWith($"Gateway:{name} must be above 0");
    }

    [Fact]
    public async Task So_few_connections_that_nobody_could_be_served_are_refused_by_name()
    {
        await using var gateway = new GatewayHost();
        gateway.Settings["Gateway:MostConnections"] = "0";

        var refusal = Should.Throw<OptionsValidationException>(gateway.Connect);

        refusal.Failures.ShouldHaveSingleItem().ShouldStartWith("Gateway:MostConnections must be at least 100");
    }

    [Theory]
    [InlineData("RequireKey", "perhaps")]
    [InlineData("RequireKeys", "true")]
    public async Task A_setting_of_reading_that_is_not_understood_is_refused_by_name(string name, string value)
    {
        await using var gateway = new GatewayHost();
        gateway.Settings[$"Reading:{name}"] = value;

        Should.Throw<InvalidOperationException>(gateway.Connect).ToString().ShouldContain(name);
    }
}
