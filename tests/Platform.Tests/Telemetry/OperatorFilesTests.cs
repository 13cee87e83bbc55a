using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>The dashboard and the alerts ask for what there is.</summary>
[Collection(ExportingPlatformCollection.Name)]
public sealed partial class OperatorFilesTests(ExportingPlatform platform)
{
    private const string Promtool = "/usr/bin/promtool";

    private static readonly string[] Everywhere = ["job", "instance", "le", "alertstate"];

    private static string Alerts => OperatorFile.Read("alerts.yaml");

    /// <summary>Each alert's lines.</summary>
    private static string[] Rules => Alerts.Split("- alert: ")[1..];

    private static JsonElement Dashboard => JsonDocument.Parse(OperatorFile.Read("spacesplatform.json")).RootElement;

    private static IEnumerable<JsonElement> Panels => Dashboard.GetProperty("panels").EnumerateArray();

    private static IEnumerable<string> Expressions => Panels
        .Where(panel => panel.TryGetProperty("targets", out _)).SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
        .Select(target => target.GetProperty("expr").GetString()!)
        .Concat(Rules.Select(rule => Expression().Match(rule).Value));

    [Fact]
    public async Task Every_metric_and_every_label_that_they_ask_for_exists()
    {
        var integration = new TestIntegration();
        await platform.Client.ApplyAsync(integration.Started("a", 0));
        string[] asked = [.. Expressions.SelectMany(PrometheusNames.MetricsIn).Distinct().Except(OwnMetrics())];

        asked.Length.ShouldBeGreaterThan(3);
        await Wait.UntilAsync($"there are {string.Join(", ", asked)}", () => Task.FromResult(!asked.Except(ExportedMetrics()).Any()));
        var labels = platform.Receiver.Metrics.SelectMany(metric => metric.Attributes.Keys)
            .Concat(OperatorFile.Table("Metrics").SelectMany(row => row[3].Split(", "))).Select(PrometheusNames.Label).Concat(Everywhere);
        Expressions.SelectMany(PrometheusNames.LabelsIn).Distinct().Except(labels).ShouldBeEmpty();
    }

    [Fact]
    public void The_dashboard_shows_every_metric_of_our_own()
    {
        var shown = Panels.SelectMany(panel => PrometheusNames.MetricsIn(panel.GetRawText())).ToHashSet();

        PlatformCode.Metrics().Where(metric => !PrometheusNames.OfMetric(metric.Name, metric.Kind, metric.Unit).Any(shown.Contains)).ShouldBeEmpty();
    }

    [Fact]
    public void The_dashboard_asks_the_data_source_that_is_chosen()
    {
        var variable = Dashboard.GetProperty("templating").GetProperty("list").EnumerateArray().Single();
        (variable.Text("name"), variable.Text("type"), variable.Text("query")).ShouldBe(("datasource", "datasource", "prometheus"));
        Panels.Select(panel => panel.GetProperty("id").GetInt32()).ShouldBeUnique();
        Panels.Where(panel => panel.Text("type") != "row").ShouldAllBe(
            panel => panel.GetProperty("datasource").GetProperty("uid").GetString() == "${datasource}");
    }

    [Fact]
    public void Every_alert_says_how_bad_it_is_since_when_and_where_to_read_on()
    {
        Rules.Length.ShouldBeGreaterThan(10);
        Rules.Select(Name).ShouldBeUnique();
        foreach (var rule in Rules)
        {
            rule.ShouldContain($"runbook: deploy/runbook.md#{Name(rule).ToLowerInvariant()}\n");
            rule.ShouldMatch(@"\n +for: \d+m\n");
            rule.ShouldMatch(@"\n +severity: (critical|warning|info)\n");
            rule.ShouldMatch(@"\n +summary: .+\n +description: .+\n");
        }
    }

    [Fact]
    public async Task Prometheus_reads_the_alerts()
    {
        Assert.SkipUnless(File.Exists(Promtool), $"{Promtool} is not here: install the package prometheus.");
        using var check = Process.Start(new ProcessStartInfo(Promtool, ["check", "rules", OperatorFile.Path("alerts.yaml")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var said = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
            + await check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        check.ExitCode.ShouldBe(0, said);
    }

    private static string Name(string rule) => rule[..rule.IndexOf('\n', StringComparison.Ordinal)];

    private static IEnumerable<string> OwnMetrics() =>
        PlatformCode.Metrics().SelectMany(metric => PrometheusNames.OfMetric(metric.Name, metric.Kind, metric.Unit));

    private IEnumerable<string> ExportedMetrics() =>
        platform.Receiver.Metrics.SelectMany(metric => PrometheusNames.OfMetric(metric.Name, metric.Kind, metric.Unit));

    /// <summary>An alert's expression, on one line or on many.</summary>
    [GeneratedRegex(@"(?<=expr: )[\s\S]+?(?=\n +(for|labels):)")]
    private static partial Regex Expression();
}
