using k8s;
using k8s.Models;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Reads manifests with the types of the API and of the operators: a field that there isn't is an error.</summary>
internal static class Yaml
{
    private static readonly Dictionary<string, Type> OperatorTypes = new()
    {
        ["rabbitmq.com/v1beta1/RabbitmqCluster"] = typeof(RabbitmqCluster),
        ["postgresql.cnpg.io/v1/Cluster"] = typeof(PostgresCluster),
        ["postgresql.cnpg.io/v1/ScheduledBackup"] = typeof(ScheduledBackup),
        ["barmancloud.cnpg.io/v1/ObjectStore"] = typeof(ObjectStore),
        ["keda.sh/v1alpha1/ScaledObject"] = typeof(ScaledObject),
        ["keda.sh/v1alpha1/TriggerAuthentication"] = typeof(TriggerAuthentication),
        ["monitoring.coreos.com/v1/PodMonitor"] = typeof(PodMonitor),
        ["monitoring.coreos.com/v1/PrometheusRule"] = typeof(PrometheusRule),
    };

    /// <summary>All documents of a text, each as its kind.</summary>
    public static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Objects(string text) =>
        [.. KubernetesYaml.LoadAllFromString(text, OperatorTypes, strict: true).Cast<IKubernetesObject<V1ObjectMeta>>()];

    /// <summary>A text of one document that is sent to no cluster.</summary>
    public static T Document<T>(string text) => KubernetesYaml.Deserialize<T>(text, strict: true);
}
