using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Containers may do what they need and no more.</summary>
public sealed class SecurityTests
{
    private const long AppUser = 1654;

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_container_is_a_plain_user_on_a_read_only_root(string name)
    {
        foreach (var pods in Overlay.Load(name).Pods.Where(pods => pods.Spec is not null))
        {
            var pod = pods.Spec!;
            pod.AutomountServiceAccountToken.ShouldBe(false, pods.Name);
            pod.SecurityContext.RunAsNonRoot.ShouldBe(true, pods.Name);
            pod.SecurityContext.SeccompProfile.Type.ShouldBe("RuntimeDefault", pods.Name);
            foreach (var container in pods.Containers)
            {
                var context = container.SecurityContext;
                var where = $"{pods.Name}/{container.Name}";
                context.AllowPrivilegeEscalation.ShouldBe(false, where);
                context.ReadOnlyRootFilesystem.ShouldBe(true, where);
                context.Capabilities.Drop.ShouldBe(["ALL"], where);
                (context.RunAsUser ?? pod.SecurityContext.RunAsUser).ShouldNotBeNull(where).ShouldBeGreaterThan(0, where);
            }
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Our_containers_run_as_the_user_of_their_image_and_may_write_to_tmp(string name)
    {
        foreach (var pods in Overlay.Load(name).Pods)
        {
            foreach (var container in pods.Containers.Where(container => container.Image.Contains("spacesplatform/")))
            {
                pods.Spec!.SecurityContext.RunAsUser.ShouldBe(AppUser, pods.Name);
                var mount = container.VolumeMounts.Single(mount => mount.MountPath == "/tmp");
                pods.Spec.Volumes.Single(volume => volume.Name == mount.Name).EmptyDir.SizeLimit.ShouldNotBeNull(pods.Name);
            }
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_container_asks_for_what_it_needs_and_has_a_limit_of_memory(string name)
    {
        foreach (var container in Overlay.Load(name).Containers)
        {
            container.Resources.Requests.Keys.ShouldBe(["cpu", "memory"], ignoreOrder: true, container.Name);
            container.Resources.Limits["memory"].ToDecimal()
                .ShouldBeGreaterThanOrEqualTo(container.Resources.Requests["memory"].ToDecimal(), container.Name);
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void No_secret_is_in_the_repository(string name)
    {
        var overlay = Overlay.Load(name);

        overlay.Of<V1Secret>().ShouldBeEmpty();
        overlay.Variables
            .Where(variable => variable.Name.Contains("Password", StringComparison.OrdinalIgnoreCase))
            .ShouldAllBe(variable => variable.Value == null && variable.ValueFrom.SecretKeyRef != null);
    }
}
