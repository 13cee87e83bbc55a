using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>Of KEDA, <c>keda.sh/v1alpha1</c>.</summary>
internal sealed class ScaledObject : CustomResource
{
    public required SpecType Spec { get; set; }

    internal sealed class SpecType
    {
        public V1LocalObjectReference? ScaleTargetRef { get; set; }

        public int MinReplicaCount { get; set; }

        public int MaxReplicaCount { get; set; }

        public int? PollingInterval { get; set; }

        public FallbackType? Fallback { get; set; }

        public AdvancedType? Advanced { get; set; }

        public IList<TriggerType>? Triggers { get; set; }
    }

    internal sealed class FallbackType
    {
        public required int FailureThreshold { get; set; }

        public required int Replicas { get; set; }

        public required string Behavior { get; set; }
    }

    internal sealed class AdvancedType
    {
        public required AutoscalerType HorizontalPodAutoscalerConfig { get; set; }
    }

    internal sealed class AutoscalerType
    {
        public required V2HorizontalPodAutoscalerBehavior Behavior { get; set; }
    }

    internal sealed class TriggerType
    {
        public required string Type { get; set; }

        public required IDictionary<string, string> Metadata { get; set; }

        public required V1LocalObjectReference AuthenticationRef { get; set; }
    }
}
