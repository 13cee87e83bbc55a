using System.Text.Json;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>The rules for the Prometheus operator are those of Prometheus, and nothing else.</summary>
public sealed class AlertTests
{
    [Fact]
    public void The_rules_are_those_of_deploy_prometheus()
    {
        var rule = Yaml.Objects(File.ReadAllText(Kustomize.Folder("overlays/production/monitoring/prometheus-rule.yaml")))
            .ShouldHaveSingleItem().ShouldBeOfType<PrometheusRule>();

        JsonSerializer.Serialize(rule.Spec).ShouldBe(
            JsonSerializer.Serialize(Alerts.Read()), "Run deploy/kubernetes/prometheus-rule.sh");
    }
}
