using SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

namespace SpacesPlatform.Deploy.Tests.Kubernetes;

/// <summary>The alerts of <c>deploy/prometheus/alerts.yaml</c>.</summary>
internal static class Alerts
{
    public static AlertFile Read() =>
        Yaml.Document<AlertFile>(File.ReadAllText(Repository.PathOf("deploy", "prometheus", "alerts.yaml")));

    public static IEnumerable<AlertFile.RuleType> Rules() => Read().Groups.SelectMany(group => group.Rules);
}
