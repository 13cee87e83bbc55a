using k8s;
using k8s.Models;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>What one object says of others is so.</summary>
public sealed class SelectorTests
{
    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_selector_finds_pods(string name)
    {
        var overlay = Overlay.Load(name);
        (string Of, V1LabelSelector Selector)[] selectors =
        [
            .. overlay.Of<V1Service>()
                .Select(service => (service.Metadata.Name, new V1LabelSelector { MatchLabels = service.Spec.Selector })),
            .. overlay.Of<V1PodDisruptionBudget>().Select(budget => (budget.Metadata.Name, budget.Spec.Selector)),
            .. overlay.Of<PodMonitor>().Select(monitor => (monitor.Metadata.Name, monitor.Spec.Selector)),
            .. overlay.Of<RabbitmqCluster>().SelectMany(Selectors),
            .. overlay.Of<PostgresCluster>().SelectMany(cluster =>
                cluster.Spec.TopologySpreadConstraints!.Select(constraint => (cluster.Metadata.Name, constraint.LabelSelector))),
        ];

        selectors.Length.ShouldBeGreaterThan(9);
        foreach (var (of, selector) in selectors)
        {
            selector.MatchLabels.ShouldNotBeEmpty(of);
            overlay.Pods.Count(pods => pods.Match(selector)).ShouldBe(1, of);
            overlay.Pods.Single(pods => pods.Match(selector)).Name.ShouldBe(of);
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_deployment_selects_and_spreads_its_own_pods(string name)
    {
        var overlay = Overlay.Load(name);

        foreach (var deployment in overlay.Of<V1Deployment>())
        {
            var spec = deployment.Spec.Template.Spec;
            var spread = (spec.TopologySpreadConstraints ?? []).Select(constraint => constraint.LabelSelector);
            foreach (var selector in spread.Prepend(deployment.Spec.Selector))
            {
                overlay.Pods.Single(pods => pods.Match(selector)).Name.ShouldBe(deployment.Metadata.Name);
            }
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_service_and_ingress_leads_to_a_port_that_is_there(string name)
    {
        var overlay = Overlay.Load(name);
        var services = overlay.Of<V1Service>().ToDictionary(service => service.Metadata.Name);

        foreach (var service in services.Values)
        {
            var target = overlay.Pods.Single(pods => pods.Match(service.Spec.Selector));
            service.Spec.Ports.ShouldAllBe(port => target.Listen(port.TargetPort, null));
        }

        var backends = overlay.Of<V1Ingress>().SelectMany(ingress => ingress.Spec.Rules).SelectMany(rule => rule.Http.Paths)
            .Select(path => path.Backend.Service).ToList();
        backends.Select(backend => backend.Name).ShouldBe(["gateway"]);
        backends.ShouldAllBe(backend => services[backend.Name].Spec.Ports.Any(port => port.Name == backend.Port.Name));
    }

    [Theory]
    [InlineData(Overlay.Development)]
    [InlineData(Overlay.Production)]
    public void All_is_in_one_namespace(string name)
    {
        var overlay = Overlay.Load(name);
        var space = overlay.Of<V1Namespace>().ShouldHaveSingleItem().Metadata.Name;

        overlay.Of<IKubernetesObject<V1ObjectMeta>>().Where(item => item is not V1Namespace)
            .ShouldAllBe(item => item.Metadata.NamespaceProperty == space);
    }

    private static IEnumerable<(string Of, V1LabelSelector Selector)> Selectors(RabbitmqCluster cluster)
    {
        var apart = cluster.Spec.Affinity!.PodAntiAffinity.RequiredDuringSchedulingIgnoredDuringExecution;
        var spread = cluster.Spec.Override!.StatefulSet.Spec.Template.Spec.TopologySpreadConstraints;
        return apart.Select(term => term.LabelSelector).Concat(spread.Select(constraint => constraint.LabelSelector))
            .Select(selector => (cluster.Metadata.Name, selector));
    }
}
