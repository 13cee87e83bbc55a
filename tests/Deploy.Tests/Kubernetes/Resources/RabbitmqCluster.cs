using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>Of RabbitMQ's cluster operator, <c>rabbitmq.com/v1beta1</c>.</summary>
internal sealed class RabbitmqCluster : CustomResource
{
    public required SpecType Spec { get; set; }

    internal sealed class SpecType
    {
        public int? Replicas { get; set; }

        public string? Image { get; set; }

        public V1ResourceRequirements? Resources { get; set; }

        public PersistenceType? Persistence { get; set; }

        public long? TerminationGracePeriodSeconds { get; set; }

        public RabbitmqType? Rabbitmq { get; set; }

        public V1Affinity? Affinity { get; set; }

        public OverrideType? Override { get; set; }
    }

    internal sealed class PersistenceType
    {
        public required ResourceQuantity Storage { get; set; }
    }

    internal sealed class RabbitmqType
    {
        public required string AdditionalConfig { get; set; }
    }

    internal sealed class OverrideType
    {
        public required StatefulSetType StatefulSet { get; set; }
    }

    internal sealed class StatefulSetType
    {
        public required V1StatefulSetSpec Spec { get; set; }
    }
}
