using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Pods of one kind: of a workload, or those that an operator makes.</summary>
/// <param name="Name">What makes them.</param>
/// <param name="Labels">Their labels.</param>
/// <param name="Ports">Where they listen, and the names of these ports.</param>
/// <param name="Spec">What is in them; an operator's are its own matter.</param>
internal sealed record Pods(
    string Name, IDictionary<string, string> Labels, IReadOnlyDictionary<int, string> Ports, V1PodSpec? Spec)
{
    public IEnumerable<V1Container> Containers => (Spec?.InitContainers ?? []).Concat(Spec?.Containers ?? []);

    public static Pods Of(string name, V1PodTemplateSpec template) => new(
        name,
        template.Metadata.Labels,
        template.Spec.Containers.SelectMany(container => container.Ports ?? [])
            .ToDictionary(port => port.ContainerPort, port => port.Name),
        template.Spec);

    public bool Match(V1LabelSelector selector)
    {
        selector.MatchExpressions.ShouldBeNull();
        return Match(selector.MatchLabels ?? new Dictionary<string, string>());
    }

    public bool Match(IDictionary<string, string> labels) =>
        labels.All(label => Labels.TryGetValue(label.Key, out var value) && value == label.Value);

    /// <summary>Whether they listen at a port, given by number or name, or at all ports of a range.</summary>
    public bool Listen(IntOrString port, int? last = null) => int.TryParse(port, out var number)
        ? Ports.Keys.Any(known => known >= number && known <= (last ?? number))
        : Ports.Values.Contains((string)port);
}
