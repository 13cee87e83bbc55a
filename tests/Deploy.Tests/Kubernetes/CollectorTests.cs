using System.Globalization;
using System.Text.RegularExpressions;
using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>The collector runs with the one configuration that there is of it.</summary>
public sealed partial class CollectorTests
{
    private static readonly string Configuration = File.ReadAllText(Repository.PathOf("deploy", "otel-collector", "config.yaml"));

    [Theory]
    [ClassData(typeof(Overlays))]
    public void It_is_given_every_variable_that_its_configuration_names_and_no_other(string name)
    {
        var named = Variable().Matches(Configuration).Select(match => match.Groups[1].Value).Distinct();

        Container(name).Env.Select(variable => variable.Name).ShouldBe(named, ignoreOrder: true);
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void It_listens_where_its_configuration_says(string name)
    {
        var ports = Endpoint().Matches(Configuration).Select(match => match.Groups[1].Value);

        Container(name).Ports.Select(port => $"{port.ContainerPort}").ShouldBe(ports, ignoreOrder: true);
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void There_is_one_as_it_decides_about_whole_traces(string name) =>
        Overlay.Load(name).Of<V1Deployment>().Single(deployment => deployment.Metadata.Name == "otel-collector")
            .Spec.Replicas.ShouldBe(1);

    [Theory]
    [ClassData(typeof(Overlays))]
    public void It_may_send_to_the_back_ends_that_it_is_told_of(string name)
    {
        var ports = Container(name).Env.Where(variable => variable.Name.EndsWith("_ENDPOINT", StringComparison.Ordinal))
            .Select(variable => new Uri(variable.Value).Port.ToString(CultureInfo.InvariantCulture));
        var policy = Overlay.Load(name).Of<V1NetworkPolicy>().Single(policy => policy.Metadata.Name == "otel-collector");

        policy.Spec.Egress.ShouldHaveSingleItem().Ports.Select(port => port.Port.ToString()).ShouldBe(ports, ignoreOrder: true);
    }

    private static V1Container Container(string name) =>
        Overlay.Load(name).Pods.Single(pods => pods.Name == "otel-collector").Containers.Single();

    [GeneratedRegex(@"\$\{env:(\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"endpoint: 0\.0\.0\.0:(\d+)")]
    private static partial Regex Endpoint();
}
