namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>Of the Prometheus operator, <c>monitoring.coreos.com/v1</c>.</summary>
internal sealed class PrometheusRule : CustomResource
{
    public required AlertFile Spec { get; set; }
}
