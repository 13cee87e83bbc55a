using System.Data.Common;
using k8s.Models;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;
using SpacesPlatform.Deploy.Tests.Services;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>What services are told is what their code asks for, and leads to what is there.</summary>
public sealed class SettingsTests
{
    /// <summary>Read by the runtime and by OpenTelemetry's SDK, or named by another variable.</summary>
    private static readonly string[] OfOthers =
    [
        "ASPNETCORE_HTTP_PORTS", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_METRIC_EXPORT_INTERVAL", "OTEL_SERVICE_NAME", "POSTGRES_PASSWORD",
    ];

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_variable_of_a_service_is_a_setting_that_its_code_knows(string name)
    {
        var checkedVariables = 0;
        foreach (var (service, container) in Services(Overlay.Load(name)))
        {
            foreach (var variable in container.Env.Select(variable => variable.Name).Except(OfOthers))
            {
                var words = variable.Split("__");
                if (words is ["services", var other, "http", "0"])
                {
                    service.Knows("GetEndpointsAsync").ShouldBeTrue(container.Name);
                    service.Knows(other).ShouldBeTrue(variable);
                }
                else if (words is ["ConnectionStrings", var connection])
                {
                    service.Knows("GetConnectionString").ShouldBeTrue(container.Name);
                    service.Knows(connection).ShouldBeTrue(variable);
                }
                else
                {
                    words.Where(word => !int.TryParse(word, out _))
                        .ShouldAllBe(word => service.Knows(word), $"{container.Name}: {variable}");
                }

                checkedVariables++;
            }
        }

        checkedVariables.ShouldBeGreaterThan(6);
    }

    /// <summary>The gateway has the bus in what it shares with the others, and does not use it.</summary>
    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_connection_string_that_a_service_asks_for_is_given(string name)
    {
        foreach (var (service, container) in Services(Overlay.Load(name)).Where(pair => pair.Container.Name is "ingest" or "stats"))
        {
            service.ConnectionStrings.ShouldNotBeEmpty();
            var given = container.Env.Select(variable => variable.Name).ToList();
            service.ConnectionStrings.Select(connection => "ConnectionStrings__" + connection)
                .ShouldBeSubsetOf(given, container.Name);
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void A_variable_that_names_another_stands_behind_it(string name)
    {
        foreach (var container in Overlay.Load(name).Containers)
        {
            var before = new HashSet<string>();
            foreach (var variable in container.Env ?? [])
            {
                var named = (variable.Value ?? "").Split("$(").Skip(1).Select(rest => rest.Split(')')[0]);
                named.ShouldBeSubsetOf(before, variable.Name);
                before.Add(variable.Name).ShouldBeTrue(variable.Name);
            }
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Addresses_are_those_of_services_at_ports_of_theirs(string name)
    {
        var overlay = Overlay.Load(name);
        var services = overlay.Of<V1Service>().ToDictionary(service => service.Metadata.Name);
        var addresses = overlay.Variables
            .Where(variable => variable.Value?.StartsWith("http") == true)
            .Where(variable => !variable.Value.Contains(".monitoring:", StringComparison.Ordinal))
            .Select(variable => (variable.Name, Address: new Uri(variable.Value)))
            .ToList();

        addresses.Count.ShouldBeGreaterThan(4);
        addresses.ShouldAllBe(pair => services[pair.Address.Host].Spec.Ports.Any(port => port.Port == pair.Address.Port));
        addresses.Where(pair => pair.Name.StartsWith("services__", StringComparison.Ordinal))
            .ShouldAllBe(pair => pair.Name == $"services__{pair.Address.Host}__http__0");
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_database_login_is_one_that_the_cluster_or_the_migrator_makes(string name)
    {
        var overlay = Overlay.Load(name);
        var cluster = overlay.Of<PostgresCluster>().Single();
        var migrator = overlay.Of<V1Job>().Single().Spec.Template.Spec.Containers.Single().Env;
        string[] roles =
        [
            .. cluster.Spec.Managed!.Roles.Select(role => role.Name),
            .. migrator.Where(variable => variable.Name.StartsWith("Roles__") && variable.Name.EndsWith("__Name"))
                .Select(variable => variable.Value),
        ];
        var strings = overlay.Variables
            .Where(variable => variable.Value?.StartsWith("Host=") == true).ToList();

        strings.Count.ShouldBe(4);
        foreach (var text in strings.Select(variable => new DbConnectionStringBuilder { ConnectionString = variable.Value }))
        {
            text["Host"].ShouldBe(cluster.Metadata.Name + "-rw");
            text["Database"].ShouldBe(cluster.Spec.Bootstrap!.Initdb.Database);
            roles.ShouldContain((string)text["Username"]);
            text["SSL Mode"].ShouldBe("VerifyFull");
        }
    }

    internal static IEnumerable<(ServiceCode Service, V1Container Container)> Services(Overlay overlay) =>
        from pods in overlay.Pods
        from container in pods.Containers
        where container.Image.Contains("spacesplatform/")
        select (ServiceCode.ByName[container.Image.Split('/')[^1].Split(':')[0]], container);
}
