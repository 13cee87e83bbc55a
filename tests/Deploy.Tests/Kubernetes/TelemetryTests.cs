using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using k8s.Models;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>Alerts and dashboard look over as many exports as they need, and Prometheus finds what it is given.</summary>
public sealed partial class TelemetryTests
{
    private const int LeastExports = 3;

    /// <summary>OpenTelemetry's default, which holds where nothing else is set.</summary>
    private static readonly TimeSpan UsualInterval = TimeSpan.FromMinutes(1);

    [Fact]
    public void No_alert_looks_over_fewer_exports_than_show_a_rate_when_one_is_lost()
    {
        var windows = Alerts.Rules().SelectMany(rule => Window().Matches(rule.Expr)).Select(Length).ToList();

        windows.ShouldNotBeEmpty();
        windows.ShouldAllBe(window => window >= LeastExports * UsualInterval);
    }

    /// <summary>Grafana's <c>$__rate_interval</c> is four times the least interval of the panel.</summary>
    [Fact]
    public void No_panel_looks_over_fewer_exports_either()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("deploy", "grafana", "spacesplatform.json")));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().Where(panel => panel.TryGetProperty("targets", out _)).ToList();

        panels.Count.ShouldBeGreaterThan(10);
        panels.ShouldAllBe(panel => panel.GetProperty("interval").GetString() == "1m");
        panels.SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .SelectMany(target => RateWindow().Matches(target.GetProperty("expr").GetString()!)).Select(window => window.Groups[1].Value)
            .ShouldAllBe(window => window == "$__rate_interval");
    }

    [Theory]
    [ClassData(typeof(Overlays))]
    public void Every_service_exports_at_one_and_the_same_interval_not_above_the_usual_one(string name)
    {
        var overlay = Overlay.Load(name);
        var maps = overlay.Of<V1ConfigMap>().ToDictionary(map => map.Metadata.Name);

        foreach (var deployment in AvailabilityTests.Ours(overlay))
        {
            var key = deployment.Spec.Template.Spec.Containers.Single().Env
                .Single(variable => variable.Name == "OTEL_METRIC_EXPORT_INTERVAL").ValueFrom.ConfigMapKeyRef;
            key.Key.ShouldBe("metric-export-interval");
            var milliseconds = int.Parse(maps[key.Name].Data[key.Key], CultureInfo.InvariantCulture);
            TimeSpan.FromMilliseconds(milliseconds).ShouldBeInRange(TimeSpan.FromSeconds(1), UsualInterval);
        }
    }

    [Fact]
    public void Rules_and_monitors_have_the_label_by_which_Prometheus_finds_them()
    {
        var monitoring = Kustomize.Read(Kustomize.Folder("overlays/production/monitoring"));

        monitoring.Labels.ShouldHaveSingleItem().Pairs.Keys.ShouldBe(["release"]);
        monitoring.Resources.ShouldBe(["prometheus-rule.yaml", "pod-monitors.yaml"], ignoreOrder: true);
    }

    private static TimeSpan Length(Match window) => window.Groups[2].Value switch
    {
        "m" => TimeSpan.FromMinutes(int.Parse(window.Groups[1].Value, CultureInfo.InvariantCulture)),
        "h" => TimeSpan.FromHours(int.Parse(window.Groups[1].Value, CultureInfo.InvariantCulture)),
        var unit => throw new InvalidDataException($"A window in '{unit}' is not known."),
    };

    [GeneratedRegex(@"\[(\d+)(\w+)\]")]
    private static partial Regex Window();

    [GeneratedRegex(@"rate\([^[]+\[([^]]+)\]")]
    private static partial Regex RateWindow();
}
