using k8s.Models;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Secrets, configuration and volumes that something refers to are there, or the README says how to make them.</summary>
public sealed class ReferenceTests
{
    /// <summary>Made by the operators, with the keys of theirs that are used.</summary>
    private static readonly (string Name, string Key)[] OfOperators =
        [("rabbitmq-default-user", "connection_string"), ("postgres-ca", "ca.crt")];

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Secrets_are_made_by_an_operator_or_as_the_README_tells(string name) =>
        Secrets(Overlay.Load(name)).Except(OfOperators).ShouldBeSubsetOf(InReadme());

    [Fact]
    public void The_README_tells_of_no_secret_that_nothing_uses() =>
        InReadme().ShouldBe(Secrets(Overlay.Load(Overlay.Production)).Except(OfOperators), ignoreOrder: true);

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Configuration_is_there_with_the_keys_that_are_asked_for(string name)
    {
        var overlay = Overlay.Load(name);
        var maps = overlay.Of<V1ConfigMap>().ToDictionary(map => map.Metadata.Name);
        var keys = overlay.Variables
            .Select(variable => variable.ValueFrom?.ConfigMapKeyRef).OfType<V1ConfigMapKeySelector>().ToList();
        var volumes = overlay.Volumes.Select(volume => volume.ConfigMap).OfType<V1ConfigMapVolumeSource>().ToList();

        keys.ShouldAllBe(key => maps[key.Name].Data.ContainsKey(key.Key));
        volumes.SelectMany(volume => (volume.Items ?? []).Select(item => (volume.Name, item.Key)))
            .ShouldAllBe(item => maps[item.Name].Data.ContainsKey(item.Key));
        maps.Keys.ShouldBe(
            keys.Select(key => key.Name).Concat(volumes.Select(volume => volume.Name)).Distinct(), ignoreOrder: true);
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_mount_has_its_volume_and_every_volume_its_mount(string name)
    {
        foreach (var pods in Overlay.Load(name).Pods.Where(pods => pods.Spec is not null))
        {
            pods.Containers.SelectMany(container => container.VolumeMounts ?? []).Select(mount => mount.Name).Distinct()
                .ShouldBe((pods.Spec!.Volumes ?? []).Select(volume => volume.Name), ignoreOrder: true, pods.Name);
        }
    }

    private static HashSet<(string Name, string Key)> Secrets(Overlay overlay) =>
    [
        .. overlay.Variables
            .Select(variable => variable.ValueFrom?.SecretKeyRef).OfType<V1SecretKeySelector>().Select(key => (key.Name, key.Key)),
        .. overlay.Volumes.Select(volume => volume.Secret).OfType<V1SecretVolumeSource>()
            .SelectMany(secret => secret.Items.Select(item => (secret.SecretName, item.Key))),
        .. overlay.Of<TriggerAuthentication>().SelectMany(trigger => trigger.Spec.SecretTargetRef)
            .Select(secret => (secret.Name, secret.Key)),
        .. overlay.Of<ObjectStore>().Select(store => store.Spec.Configuration.S3Credentials)
            .SelectMany(keys => new[] { keys.AccessKeyId, keys.SecretAccessKey }).Select(key => (key.Name, key.Key)),
        .. overlay.Of<PostgresCluster>().SelectMany(cluster => cluster.Spec.Managed!.Roles)
            .SelectMany(role => new[] { (role.PasswordSecret.Name, "username"), (role.PasswordSecret.Name, "password") }),
        .. overlay.Of<V1Ingress>().SelectMany(ingress => ingress.Spec.Tls ?? [])
            .SelectMany(tls => new[] { (tls.SecretName, "tls.crt"), (tls.SecretName, "tls.key") }),
    ];

    /// <summary>The rows "| `secret` | `key`, `key` | … |".</summary>
    private static List<(string Name, string Key)> InReadme() =>
        [.. File.ReadAllLines(Kustomize.Folder("README.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is [_, ['`', ..], ['`', ..], ..])
            .SelectMany(cells => cells[2].Split(", ").Select(key => (cells[1].Trim('`'), key.Trim('`'))))];
}
