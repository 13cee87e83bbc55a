using System.Collections.Concurrent;
using k8s;
using k8s.Models;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>All that a cluster is told at one place.</summary>
internal sealed class Overlay
{
    public const string Base = "base";
    public const string Development = "overlays/development";
    public const string Production = "overlays/production";

    private static readonly Dictionary<int, string> RabbitMqPorts = new()
    {
        [4369] = "epmd",
        [5672] = "amqp",
        [15672] = "management",
        [15692] = "prometheus",
        [25672] = "clustering",
        [35672] = "cli",
    };

    private static readonly Dictionary<int, string> PostgresPorts = new()
    {
        [5432] = "postgresql",
        [8000] = "status",
        [9187] = "metrics",
    };

    private static readonly ConcurrentDictionary<string, Lazy<Overlay?>> Loaded = new();

    private readonly IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects;

    private Overlay(IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects)
    {
        this.objects = objects;
        Pods =
        [
            .. Of<V1Deployment>().Select(deployment => Kubernetes.Pods.Of(deployment.Metadata.Name, deployment.Spec.Template)),
            .. Of<V1Job>().Select(job => Kubernetes.Pods.Of(job.Metadata.Name, job.Spec.Template)),
            .. Of<V1CronJob>().Select(job => Kubernetes.Pods.Of(job.Metadata.Name, job.Spec.JobTemplate.Spec.Template)),
            .. Of<RabbitmqCluster>().Select(cluster =>
                new Pods(cluster.Metadata.Name, Label("app.kubernetes.io/name", cluster), RabbitMqPorts, null)),
            .. Of<PostgresCluster>().Select(cluster =>
                new Pods(cluster.Metadata.Name, Label("cnpg.io/cluster", cluster), PostgresPorts, null)),
        ];
    }

    public IReadOnlyList<Pods> Pods { get; }

    public IEnumerable<V1Container> Containers => Pods.SelectMany(pods => pods.Containers);

    public IEnumerable<V1EnvVar> Variables => Containers.SelectMany(container => container.Env ?? []);

    public IEnumerable<V1Volume> Volumes => Pods.SelectMany(pods => pods.Spec?.Volumes ?? []);

    /// <summary>The base is read from its files; for the others kustomize is needed.</summary>
    public static Overlay Load(string name)
    {
        if (Loaded.GetOrAdd(name, _ => new(() => Make(name))).Value is { } overlay)
        {
            return overlay;
        }

        const string Reason = "Neither kubectl nor kustomize is installed.";
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, Reason);
        throw new InvalidOperationException(Reason);
    }

    public IEnumerable<T> Of<T>() => objects.OfType<T>();

    private static Overlay? Make(string name)
    {
        var folder = Kustomize.Folder(name);
        if (name == Base)
        {
            return new([.. Kustomize.ReadAll(folder)]);
        }

        return Kustomize.Render(folder) is { } text ? new(Yaml.Objects(text)) : null;
    }

    private static Dictionary<string, string> Label(string name, CustomResource cluster) =>
        new() { [name] = cluster.Metadata.Name };
}
