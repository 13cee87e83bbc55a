using k8s;
using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>A resource of an operator, with those of its fields that are used here: any other is an error.</summary>
internal abstract class CustomResource : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "";

    public string Kind { get; set; } = "";

    public V1ObjectMeta Metadata { get; set; } = new();
}
