using SpacesPlatform.Deploy.Tests.Services;

namespace SpacesPlatform.Deploy.Tests.Compose;

/// <summary>The Compose file is kept, so it is held against the services that it starts.</summary>
public sealed class ComposeFileTests
{
    private static readonly ComposeFile File = ComposeFile.Read();

    /// <summary>What .NET, ASP.NET Core and OpenTelemetry read by themselves.</summary>
    private static readonly string[] OfLibraries =
    [
        "HTTP_PORTS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED",
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_SERVICE_NAME", "OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY",
    ];

    public static TheoryData<string> Own => ["stats-migrator", "stats", "ingest", "gateway"];

    public static TheoryData<string> Listening => ["stats", "ingest", "gateway"];

    [Fact]
    public void The_file_starts_the_platform_its_servers_and_the_dashboard() =>
        File.Services.Keys.ShouldBe(
            ["postgres", "rabbitmq", "stats-migrator", "stats", "ingest", "gateway", "compose-dashboard"], ignoreOrder: true);

    [Theory, MemberData(nameof(Own))]
    public void Every_variable_is_one_that_the_service_reads(string name)
    {
        var service = ServiceCode.ByName[name];
        var unknown = File.Services[name].Environment.Keys
            .Except(OfLibraries)
            .Where(variable => !IsRead(variable, service));

        unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("stats-migrator", "stats")]
    [InlineData("stats", "stats", "rabbitmq")]
    [InlineData("ingest", "ingest", "rabbitmq")]
    [InlineData("gateway")]
    public void Each_service_is_connected_to_what_it_needs(string name, params string[] connections) =>
        File.Services[name].Environment.Keys
            .Where(variable => variable.StartsWith("ConnectionStrings__", StringComparison.Ordinal))
            .ShouldBe(connections.Select(connection => $"ConnectionStrings__{connection}"), ignoreOrder: true);

    [Theory, MemberData(nameof(Listening))]
    public void Health_is_asked_of_the_service_itself_at_its_port_and_path(string name)
    {
        var service = File.Services[name];
        var port = service.Environment["HTTP_PORTS"];

        service.Health!.Test.ShouldBe(
            ["CMD", "dotnet", $"/app/{ServiceCode.ByName[name].Assembly}.dll", "probe", $"http://127.0.0.1:{port}/health"]);
        ServiceCode.ByName[name].Answers("/health").ShouldBeTrue();
        ServiceCode.ByName[name].Knows("HealthProbe.Command").ShouldBeTrue();
        service.Ports.Concat(service.Expose).ShouldAllBe(published => published.EndsWith(port, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Own))]
    public void Programs_of_our_own_may_do_no_more_than_they_need(string name)
    {
        var service = File.Services[name];

        service.User.ShouldBe("1654");
        service.ReadOnly.ShouldBeTrue();
        service.CapDrop.ShouldBe(["ALL"]);
        service.SecurityOpt.ShouldBe(["no-new-privileges:true"]);
        service.Image.ShouldEndWith($":-spacesplatform/{name}:latest}}");
    }

    [Fact]
    public void Who_needs_a_server_or_service_waits_until_it_is_healthy()
    {
        foreach (var (name, service) in File.Services)
        {
            foreach (var (dependency, how) in service.DependsOn)
            {
                var wanted = dependency == "stats-migrator" ? "service_completed_successfully" : "service_healthy";
                how.Condition.ShouldBe(wanted, $"{name} on {dependency}");
            }
        }

        File.Services["gateway"].DependsOn.Keys.ShouldBe(["ingest", "stats"], ignoreOrder: true);
        File.Services["stats"].DependsOn.Keys.ShouldBe(["rabbitmq", "stats-migrator"], ignoreOrder: true);
    }

    [Fact]
    public void Only_the_gateway_is_open_to_other_machines() =>
        File.Services.Where(service => service.Value.Ports.Any(port => !port.StartsWith("127.0.0.1:", StringComparison.Ordinal)))
            .Select(service => service.Key).ShouldBe(["gateway"]);

    [Fact]
    public void Services_connect_as_roles_of_their_own()
    {
        string Of(string service, string name) => File.Services[service].Environment[$"ConnectionStrings__{name}"];
        var migrator = File.Services["stats-migrator"].Environment;

        Of("stats", "stats").ShouldContain($"Username={migrator["Roles__Stats__Name"]};Password={migrator["Roles__Stats__Password"]}");
        Of("ingest", "ingest").ShouldContain($"Username={migrator["Roles__Ingest__Name"]};Password={migrator["Roles__Ingest__Password"]}");
        Of("stats-migrator", "stats").ShouldContain("Username=postgres");
    }

    [Fact]
    public void Secrets_come_from_variables_without_a_default_and_the_example_holds_no_value()
    {
        ComposeFile.Example().Keys.ShouldBe(ComposeFile.Variables().Keys, ignoreOrder: true);
        ComposeFile.Example().Values.ShouldAllBe(value => value.Length == 0);
        ComposeFile.Variables().Where(variable => !variable.Value).Select(variable => variable.Key).ShouldBe(
            ["POSTGRES_PASSWORD", "RABBITMQ_PASSWORD", "STATS_ROLE_PASSWORD", "INGEST_ROLE_PASSWORD", "API_KEY_HASH"],
            ignoreOrder: true);
    }

    /// <summary>A connection string by its name; the address of a service that is one; a setting by each of its words.</summary>
    private static bool IsRead(string variable, ServiceCode service) => variable.Split("__") switch
    {
        ["ConnectionStrings", var name] => service.ConnectionStrings.Contains(name),
        ["services", var name, "http", "0"] => File.Services.ContainsKey(name) && service.Knows(name),
        var words => words.Length > 1 && words.Where(word => !int.TryParse(word, out _)).All(service.Knows),
    };
}
