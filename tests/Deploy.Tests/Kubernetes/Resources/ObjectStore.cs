using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>Of CloudNativePG's Barman Cloud plugin, <c>barmancloud.cnpg.io/v1</c>.</summary>
internal sealed class ObjectStore : CustomResource
{
    public required SpecType Spec { get; set; }

    internal sealed class SpecType
    {
        public required string RetentionPolicy { get; set; }

        public required ConfigurationType Configuration { get; set; }
    }

    internal sealed class ConfigurationType
    {
        public required string DestinationPath { get; set; }

        public required string EndpointURL { get; set; }

        public required CredentialsType S3Credentials { get; set; }

        public required CompressionType Wal { get; set; }

        public required CompressionType Data { get; set; }
    }

    internal sealed class CredentialsType
    {
        public required V1SecretKeySelector AccessKeyId { get; set; }

        public required V1SecretKeySelector SecretAccessKey { get; set; }
    }

    internal sealed class CompressionType
    {
        public required string Compression { get; set; }
    }
}
