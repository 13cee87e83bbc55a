namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>Of KEDA, <c>keda.sh/v1alpha1</c>.</summary>
internal sealed class TriggerAuthentication : CustomResource
{
    public required SpecType Spec { get; set; }

    internal sealed class SpecType
    {
        public required IList<SecretTargetType> SecretTargetRef { get; set; }
    }

    internal sealed class SecretTargetType
    {
        public required string Parameter { get; set; }

        public required string Name { get; set; }

        public required string Key { get; set; }
    }
}
