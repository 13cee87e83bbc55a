using YamlDotNet.Serialization;

namespace SpacesPlatform.Deploy.Tests.Compose;

/// <summary>A service of the Compose file.</summary>
internal sealed class ComposeService
{
    [YamlMember(Alias = "image")]
    public string Image { get; set; } = "";

    [YamlMember(Alias = "environment")]
    public Dictionary<string, string> Environment { get; set; } = [];

    [YamlMember(Alias = "ports")]
    public List<string> Ports { get; set; } = [];

    [YamlMember(Alias = "expose")]
    public List<string> Expose { get; set; } = [];

    [YamlMember(Alias = "depends_on")]
    public Dictionary<string, Dependency> DependsOn { get; set; } = [];

    [YamlMember(Alias = "healthcheck")]
    public HealthCheck? Health { get; set; }

    [YamlMember(Alias = "user")]
    public string? User { get; set; }

    [YamlMember(Alias = "read_only")]
    public bool ReadOnly { get; set; }

    [YamlMember(Alias = "cap_drop")]
    public List<string> CapDrop { get; set; } = [];

    [YamlMember(Alias = "security_opt")]
    public List<string> SecurityOpt { get; set; } = [];

    [YamlMember(Alias = "restart")]
    public string Restart { get; set; } = "";

    internal sealed class Dependency
    {
        [YamlMember(Alias = "condition")]
        public string Condition { get; set; } = "";
    }

    internal sealed class HealthCheck
    {
        [YamlMember(Alias = "test")]
        public List<string> Test { get; set; } = [];
    }
}
