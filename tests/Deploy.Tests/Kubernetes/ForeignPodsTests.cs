using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Policies that name pods which others make select them, however they were installed.</summary>
public sealed class ForeignPodsTests
{
    /// <summary>
    /// The labels of the pods as the projects' manifests have them, in the namespaces of the README: of each way to install those that
    /// they share, and those that only one of them sets.
    /// </summary>
    private static readonly (string Namespace, string Install, Dictionary<string, string> Labels)[] Known =
    [
        ("keda", "its own YAML", new() { ["app"] = "keda-operator", ["name"] = "keda-operator" }),
        ("keda", "Helm", new() { ["app"] = "keda-operator", ["name"] = "keda-operator", ["app.kubernetes.io/name"] = "keda-operator" }),
        ("cnpg-system", "its own YAML", new() { ["app.kubernetes.io/name"] = "cloudnative-pg" }),
        ("cnpg-system", "Helm", new() { ["app.kubernetes.io/name"] = "cloudnative-pg", ["app.kubernetes.io/instance"] = "cnpg" }),
        ("rabbitmq-system", "its own YAML", new()
        {
            ["app.kubernetes.io/name"] = "rabbitmq-cluster-operator",
            ["app.kubernetes.io/component"] = "rabbitmq-cluster-operator",
            ["app.kubernetes.io/part-of"] = "rabbitmq",
        }),
        ("kube-system", "kubeadm", new() { ["k8s-app"] = "kube-dns" }),
    ];

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Each_that_a_policy_selects_is_selected_in_every_install(string name)
    {
        var selected = Overlay.Load(name).Of<V1NetworkPolicy>()
            .SelectMany(policy => (policy.Spec.Ingress ?? []).SelectMany(rule => rule.FromProperty ?? [])
                .Concat((policy.Spec.Egress ?? []).SelectMany(rule => rule.To ?? [])))
            .Where(peer => peer is { NamespaceSelector: not null, PodSelector: not null }).ToList();

        selected.Count.ShouldBeGreaterThan(3);
        foreach (var peer in selected)
        {
            var space = peer.NamespaceSelector.MatchLabels["kubernetes.io/metadata.name"];
            Known.Where(pods => pods.Namespace == space).ShouldNotBeEmpty(space);
            foreach (var pods in Known.Where(pods => pods.Namespace == space))
            {
                peer.PodSelector.MatchLabels.ShouldBeSubsetOf(pods.Labels, $"{space}, by {pods.Install}");
            }
        }
    }
}
