using System.Diagnostics;
using System.Text.Json;
using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>The rules do what they are for, and those for the Prometheus operator are the same.</summary>
public sealed class AlertTests
{
    private const string Promtool = "/usr/bin/promtool";

    [Fact]
    public void The_rules_are_those_of_deploy_prometheus()
    {
        var rule = Yaml.Objects(File.ReadAllText(Kustomize.Folder("overlays/production/monitoring/prometheus-rule.yaml")))
            .ShouldHaveSingleItem().ShouldBeOfType<PrometheusRule>();

        JsonSerializer.Serialize(rule.Spec).ShouldBe(
            JsonSerializer.Serialize(Alerts.Read()), "Run deploy/kubernetes/prometheus-rule.sh");
    }

    [Fact]
    public async Task The_rules_do_what_their_cases_say()
    {
        if (!File.Exists(Promtool))
        {
            const string Reason = $"{Promtool} is not here: install the package prometheus.";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, Reason);
            throw new InvalidOperationException(Reason);
        }

        using var test = Process.Start(
            new ProcessStartInfo(Promtool, ["test", "rules", Repository.PathOf("deploy", "prometheus", "alerts.test.yaml")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var errors = test.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await test.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await test.WaitForExitAsync(TestContext.Current.CancellationToken);
        test.ExitCode.ShouldBe(0, said);
    }
}
