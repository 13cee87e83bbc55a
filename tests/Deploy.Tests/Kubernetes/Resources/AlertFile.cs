namespace SpacesPlatform.Deploy.Tests.Kubernetes.Resources;

/// <summary>A file of alert rules as Prometheus reads it.</summary>
internal sealed class AlertFile
{
    public required IList<GroupType> Groups { get; set; }

    internal sealed class GroupType
    {
        public required string Name { get; set; }

        public required IList<RuleType> Rules { get; set; }
    }

    internal sealed class RuleType
    {
        public required string Alert { get; set; }

        public required string Expr { get; set; }

        public string? For { get; set; }

        public required IDictionary<string, string> Labels { get; set; }

        public required IDictionary<string, string> Annotations { get; set; }
    }
}
