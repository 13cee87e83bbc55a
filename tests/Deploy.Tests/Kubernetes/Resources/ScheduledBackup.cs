using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>Of CloudNativePG, <c>postgresql.cnpg.io/v1</c>.</summary>
internal sealed class ScheduledBackup : CustomResource
{
    public required SpecType Spec { get; set; }

    internal sealed class SpecType
    {
        public required string Schedule { get; set; }

        public bool Immediate { get; set; }

        public string? BackupOwnerReference { get; set; }

        public required V1LocalObjectReference Cluster { get; set; }

        public required string Method { get; set; }

        public string? Target { get; set; }

        public required V1LocalObjectReference PluginConfiguration { get; set; }
    }
}
