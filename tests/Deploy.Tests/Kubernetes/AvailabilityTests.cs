using System.Globalization;
using System.Text.RegularExpressions;
using k8s.Models;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Upgrades, drains and load don't interrupt.</summary>
public sealed partial class AvailabilityTests
{
    [Theory]
    [ClassData(typeof(Overlays))]
    public void Probes_ask_paths_that_the_service_answers_at_the_port_where_it_listens(string name)
    {
        foreach (var (service, container) in SettingsTests.Services(Overlay.Load(name)).Where(pair => pair.Container.Ports != null))
        {
            V1Probe[] probes = [container.StartupProbe, container.ReadinessProbe, container.LivenessProbe];
            probes.ShouldAllBe(probe => service.Answers(probe.HttpGet.Path), container.Name);
            container.ReadinessProbe.HttpGet.Path.ShouldBe("/health");
            container.LivenessProbe.HttpGet.Path.ShouldBe("/alive");
            var port = container.Ports.ShouldHaveSingleItem();
            probes.ShouldAllBe(probe => probe.HttpGet.Port == port.Name, container.Name);
            container.Env.Single(variable => variable.Name == "ASPNETCORE_HTTP_PORTS").Value
                .ShouldBe(port.ContainerPort.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void A_pod_has_time_to_leave(string name)
    {
        var shutdown = Seconds().Match(Source("ServiceDefaultsExtensions.cs"));
        shutdown.Success.ShouldBeTrue();
        var stop = int.Parse(shutdown.Groups[1].Value, CultureInfo.InvariantCulture);

        foreach (var deployment in Ours(Overlay.Load(name)))
        {
            var spec = deployment.Spec.Template.Spec;
            var drain = spec.Containers.Single().Lifecycle.PreStop.Sleep.Seconds;
            drain.ShouldBeGreaterThan(0);
            spec.TerminationGracePeriodSeconds.ShouldNotBeNull().ShouldBeGreaterThan(drain + stop, deployment.Metadata.Name);
            deployment.Spec.Strategy.RollingUpdate.MaxUnavailable.ToString().ShouldBe("0");
        }
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_service_is_scaled_by_one_autoscaler_and_may_lose_one_pod_at_a_time(string name)
    {
        var overlay = Overlay.Load(name);
        string[] scaled =
        [
            .. overlay.Of<V2HorizontalPodAutoscaler>().Select(scaler => scaler.Spec.ScaleTargetRef.Name),
            .. overlay.Of<ScaledObject>().Select(scaler => scaler.Spec.ScaleTargetRef!.Name),
        ];

        scaled.ShouldBe(Ours(overlay).Select(deployment => deployment.Metadata.Name), ignoreOrder: true);
        Ours(overlay).ShouldAllBe(deployment => deployment.Spec.Replicas == null);
        var budgets = overlay.Of<V1PodDisruptionBudget>().ToList();
        budgets.ShouldAllBe(budget => budget.Spec.MaxUnavailable == "1");
        budgets.Select(budget => budget.Metadata.Name).ShouldBe([.. scaled, "rabbitmq"], ignoreOrder: true);
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Stats_is_scaled_by_the_queue_that_it_takes_from(string name)
    {
        var overlay = Overlay.Load(name);
        var trigger = overlay.Of<ScaledObject>().Single().Spec.Triggers.ShouldHaveSingleItem();
        var queue = Queue().Match(Source("Bus/EventsTopology.cs")).Groups[1].Value;

        queue.ShouldNotBeEmpty();
        (trigger.Type, trigger.Metadata["queueName"], trigger.Metadata["mode"]).ShouldBe(("rabbitmq", queue, "QueueLength"));
        overlay.Of<TriggerAuthentication>().Single().Metadata.Name.ShouldBe(trigger.AuthenticationRef.Name);
    }

    [Fact]
    public void Production_has_more_than_one_of_everything_that_answers()
    {
        var overlay = Overlay.Load(Overlay.Production);

        overlay.Of<V2HorizontalPodAutoscaler>().ShouldAllBe(scaler => scaler.Spec.MinReplicas >= 2);
        overlay.Of<ScaledObject>().ShouldAllBe(scaler => scaler.Spec.MinReplicaCount >= 2 && scaler.Spec.Fallback!.Replicas >= 2);
        overlay.Of<RabbitmqCluster>().Single().Spec.Replicas.ShouldBe(3);
        var postgres = overlay.Of<PostgresCluster>().Single().Spec;
        postgres.Instances.ShouldBe(3);
        postgres.Postgresql!.Synchronous.ShouldNotBeNull().DataDurability.ShouldBe("required");
        var plugin = postgres.Plugins.ShouldNotBeNull().ShouldHaveSingleItem();
        plugin.Parameters["barmanObjectName"].ShouldBe(overlay.Of<ObjectStore>().Single().Metadata.Name);
        var backup = overlay.Of<ScheduledBackup>().Single().Spec;
        (backup.PluginConfiguration.Name, backup.Cluster.Name).ShouldBe((plugin.Name, "postgres"));
    }

    internal static IEnumerable<V1Deployment> Ours(Overlay overlay) => overlay.Of<V1Deployment>()
        .Where(deployment => deployment.Spec.Template.Spec.Containers[0].Image.Contains("spacesplatform/"));

    private static string Source(string file) => File.ReadAllText(Repository.PathOf("shared", "ServiceDefaults", file));

    [GeneratedRegex(@"LongestShutdown = TimeSpan\.FromSeconds\((\d+)\)")]
    private static partial Regex Seconds();

    [GeneratedRegex("""string Queue = "([^"]+)";""")]
    private static partial Regex Queue();
}
