using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Network policies let through what is needed, at ports that there are, and nothing by accident.</summary>
public sealed class NetworkTests
{
    /// <summary>Who has to reach whom, and where.</summary>
    private static readonly (string Client, string Server, int Port)[] Needed =
    [
        ("gateway", "ingest", 8080),
        ("gateway", "stats", 8080),
        ("ingest", "rabbitmq", 5672),
        ("ingest", "postgres", 5432),
        ("stats", "rabbitmq", 5672),
        ("stats", "postgres", 5432),
        ("migrator", "postgres", 5432),
        ("rebuild", "postgres", 5432),
        ("gateway", "otel-collector", 4317),
        ("ingest", "otel-collector", 4317),
        ("stats", "otel-collector", 4317),
        ("migrator", "otel-collector", 4317),
        ("rebuild", "otel-collector", 4317),
    ];

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Nothing_is_let_through_that_no_policy_names(string name)
    {
        var deny = Policies(name).Single(policy => policy.Metadata.Name == "default-deny").Spec;

        deny.PodSelector.MatchLabels.ShouldBeNull();
        deny.PolicyTypes.ShouldBe(["Ingress", "Egress"], ignoreOrder: true);
        (deny.Ingress, deny.Egress).ShouldBe((null, null));
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void What_is_needed_is_let_out_and_in_and_the_rest_is_not(string name)
    {
        var overlay = Overlay.Load(name);
        var policies = Policies(name);

        foreach (var client in overlay.Pods)
        {
            foreach (var server in overlay.Pods)
            {
                foreach (var port in server.Ports.Keys)
                {
                    // What the nodes of a cluster say to each other is their operator's matter.
                    if (client != server)
                    {
                        var isNeeded = Needed.Any(need => Is(client, need.Client) && Is(server, need.Server) && need.Port == port);
                        (Out(policies, client, server, port), In(policies, client, server, port))
                            .ShouldBe((isNeeded, isNeeded), $"{client.Name} to {server.Name}:{port}");
                    }
                }
            }
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_port_of_a_policy_is_one_where_its_pods_listen(string name)
    {
        var overlay = Overlay.Load(name);

        foreach (var policy in Policies(name).Where(policy => policy.Metadata.Name is not ("default-deny" or "dns")))
        {
            var selected = overlay.Pods.Where(pods => pods.Match(policy.Spec.PodSelector)).ToList();
            selected.ShouldNotBeEmpty(policy.Metadata.Name);
            foreach (var rule in policy.Spec.Ingress ?? [])
            {
                rule.Ports.ShouldAllBe(port => selected.All(pods => pods.Listen(port.Port, port.EndPort)), policy.Metadata.Name);
            }

            foreach (var rule in (policy.Spec.Egress ?? []).Where(rule => rule.To?.All(peer => peer.NamespaceSelector == null) == true))
            {
                var peers = rule.To.Select(peer => overlay.Pods.Single(pods => pods.Match(peer.PodSelector)));
                peers.ShouldAllBe(pods => rule.Ports.All(port => pods.Listen(port.Port, port.EndPort)), policy.Metadata.Name);
            }
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Only_the_gateway_is_reached_from_outside(string name) =>
        Policies(name).Where(policy => (policy.Spec.Ingress ?? []).Any(rule => rule.Ports.Any(port => port.Port == "8080")
                && rule.FromProperty.Any(peer => peer.NamespaceSelector is not null)))
            .Select(policy => policy.Metadata.Name).ShouldBe(["gateway"]);

    private static List<V1NetworkPolicy> Policies(string name) => [.. Overlay.Load(name).Of<V1NetworkPolicy>()];

    private static bool Is(Pods pods, string name) => pods.Name == name || pods.Name.StartsWith(name + "-", StringComparison.Ordinal);

    private static bool Out(List<V1NetworkPolicy> policies, Pods client, Pods server, int port) =>
        policies.Where(policy => client.Match(policy.Spec.PodSelector)).SelectMany(policy => policy.Spec.Egress ?? [])
            .Any(rule => Names(rule.To, server) && Has(rule.Ports, port));

    private static bool In(List<V1NetworkPolicy> policies, Pods client, Pods server, int port) =>
        policies.Where(policy => server.Match(policy.Spec.PodSelector)).SelectMany(policy => policy.Spec.Ingress ?? [])
            .Any(rule => Names(rule.FromProperty, client) && Has(rule.Ports, port));

    private static bool Names(IList<V1NetworkPolicyPeer>? peers, Pods pods) =>
        peers?.Any(peer => peer.NamespaceSelector is null && pods.Match(peer.PodSelector)) == true;

    private static bool Has(IList<V1NetworkPolicyPort> ports, int port) =>
        ports.Any(range => int.Parse(range.Port) is var first && port >= first && port <= (range.EndPort ?? first));
}
