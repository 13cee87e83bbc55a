using System.Data.Common;
using System.Globalization;
using k8s.Models;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>The database has what the services need of it.</summary>
public sealed class DatabaseTests
{
    /// <summary>Stats has one pool for reading and one for applying; ingest reads its keys.</summary>
    private static readonly Dictionary<string, int> Pools = new() { ["stats"] = 2, ["ingest"] = 1 };

    /// <summary>For the operator, back-ups, replication, the migrator, and an operator who looks.</summary>
    private const int Reserved = 30;

    [Theory]
    [InlineData("stats", "Stats")]
    [InlineData("ingest", "Ingest")]
    public void Services_wait_for_the_newest_migration_of_their_release(string key, string service)
    {
        var newest = Directory.EnumerateFiles(Repository.PathOf("services", service, "Data", "Migrations"), "*_*.cs")
            .Select(file => Path.GetFileName(file).Split('.')[0]).Max(StringComparer.Ordinal);

        Overlay.Load(Overlay.Base).Of<V1ConfigMap>().Single(map => map.Metadata.Name == "schema").Data[key]
            .ShouldBe(newest, "configMapGenerator in base/kustomization.yaml");
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void The_replicas_at_their_most_find_a_connection(string name)
    {
        var overlay = Overlay.Load(name);
        var most = overlay.Of<V2HorizontalPodAutoscaler>()
            .ToDictionary(scaler => scaler.Metadata.Name, scaler => scaler.Spec.MaxReplicas);
        most["stats"] = overlay.Of<ScaledObject>().Single().Spec.MaxReplicaCount;
        var needed = 0;
        foreach (var (service, pools) in Pools)
        {
            var deployment = overlay.Of<V1Deployment>().Single(deployment => deployment.Metadata.Name == service).Spec;
            var text = deployment.Template.Spec.Containers.Single().Env.Single(variable => variable.Value?.StartsWith("Host=") == true);
            var size = new DbConnectionStringBuilder { ConnectionString = text.Value }["Maximum Pool Size"];
            needed += (most[service] + Number(deployment.Strategy.RollingUpdate.MaxSurge)) * pools * Number((string)size);
        }

        var there = overlay.Of<PostgresCluster>().Single().Spec.Postgresql!.Parameters!["max_connections"];
        needed.ShouldBeGreaterThan(0);
        (needed + Reserved).ShouldBeLessThanOrEqualTo(Number(there));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
