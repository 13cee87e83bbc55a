using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>Of the Prometheus operator, <c>monitoring.coreos.com/v1</c>.</summary>
internal sealed class PodMonitor : CustomResource
{
    public required SpecType Spec { get; set; }

    internal sealed class SpecType
    {
        public required V1LabelSelector Selector { get; set; }

        public required IList<EndpointType> PodMetricsEndpoints { get; set; }
    }

    internal sealed class EndpointType
    {
        public required string Port { get; set; }

        public required string Interval { get; set; }
    }
}
