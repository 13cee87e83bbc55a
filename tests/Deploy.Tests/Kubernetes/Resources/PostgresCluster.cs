using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>Of CloudNativePG, <c>postgresql.cnpg.io/v1</c>, where it is called Cluster.</summary>
internal sealed class PostgresCluster : CustomResource
{
    public required SpecType Spec { get; set; }

    internal sealed class SpecType
    {
        public int? Instances { get; set; }

        public string? ImageName { get; set; }

        public string? PrimaryUpdateStrategy { get; set; }

        public string? PrimaryUpdateMethod { get; set; }

        public BootstrapType? Bootstrap { get; set; }

        public ManagedType? Managed { get; set; }

        public PostgresqlType? Postgresql { get; set; }

        public V1ResourceRequirements? Resources { get; set; }

        public StorageType? Storage { get; set; }

        public StorageType? WalStorage { get; set; }

        public AffinityType? Affinity { get; set; }

        public IList<V1TopologySpreadConstraint>? TopologySpreadConstraints { get; set; }

        public IList<PluginType>? Plugins { get; set; }
    }

    internal sealed class BootstrapType
    {
        public required InitdbType Initdb { get; set; }
    }

    internal sealed class InitdbType
    {
        public required string Database { get; set; }

        public required string Owner { get; set; }

        public required V1LocalObjectReference Secret { get; set; }

        public bool DataChecksums { get; set; }

        public string? LocaleProvider { get; set; }

        public string? BuiltinLocale { get; set; }

        public string? Locale { get; set; }
    }

    internal sealed class ManagedType
    {
        public required IList<RoleType> Roles { get; set; }
    }

    internal sealed class RoleType
    {
        public required string Name { get; set; }

        public bool Login { get; set; }

        public bool Createrole { get; set; }

        public required V1LocalObjectReference PasswordSecret { get; set; }
    }

    internal sealed class PostgresqlType
    {
        public SynchronousType? Synchronous { get; set; }

        public IDictionary<string, string>? Parameters { get; set; }
    }

    internal sealed class SynchronousType
    {
        public required string Method { get; set; }

        public required int Number { get; set; }

        public required string DataDurability { get; set; }
    }

    internal sealed class StorageType
    {
        public required ResourceQuantity Size { get; set; }
    }

    internal sealed class AffinityType
    {
        public bool EnablePodAntiAffinity { get; set; }

        public string? PodAntiAffinityType { get; set; }

        public string? TopologyKey { get; set; }
    }

    internal sealed class PluginType
    {
        public required string Name { get; set; }

        public bool IsWALArchiver { get; set; }

        public required IDictionary<string, string> Parameters { get; set; }
    }
}
