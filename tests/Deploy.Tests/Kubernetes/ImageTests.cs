using k8s.Models;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Images are those that deploy/images builds, and others of a fixed version.</summary>
public sealed class ImageTests
{
    internal static readonly string[] Ours =
        ["spacesplatform/gateway", "spacesplatform/ingest", "spacesplatform/stats", "spacesplatform/stats-migrator"];

    [Fact]
    public void The_base_runs_our_images_and_leaves_their_version_open() =>
        Overlay.Load(Overlay.Base).Containers.Select(container => container.Image)
            .Where(image => image.StartsWith("spacesplatform/", StringComparison.Ordinal)).Distinct().Order()
            .ShouldBe(Ours);

    [Theory]
    [InlineData(Overlay.Development)]
    [InlineData(Overlay.Production)]
    public void Every_image_has_a_fixed_version(string name)
    {
        var overlay = Overlay.Load(name);
        string[] images =
        [
            .. overlay.Containers.Select(container => container.Image),
            .. overlay.Of<RabbitmqCluster>().Select(cluster => cluster.Spec.Image!),
            .. overlay.Of<PostgresCluster>().Select(cluster => cluster.Spec.ImageName!),
        ];

        images.Length.ShouldBeGreaterThan(7);
        images.ShouldAllBe(image => image.Contains(':') && !image.EndsWith(":latest", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Overlay.Development)]
    [InlineData(Overlay.Production)]
    public void Each_release_has_a_migration_job_of_its_own(string name)
    {
        var job = Overlay.Load(name).Of<V1Job>().ShouldHaveSingleItem();

        job.Metadata.Name.ShouldBe("migrator-" + job.Spec.Template.Spec.Containers[0].Image.Split(':')[1]);
    }
}
