using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace SpacesPlatform.Deploy.Tests.Compose;

/// <summary>The Compose file of <c>deploy/compose</c>, as far as these tests read it.</summary>
internal sealed partial class ComposeFile
{
    public static string Folder { get; } = Repository.PathOf("deploy", "compose");

    [YamlMember(Alias = "services")]
    public Dictionary<string, ComposeService> Services { get; set; } = [];

    public static ComposeFile Read(string name = "docker-compose.yaml")
    {
        using var reader = File.OpenText(Path.Combine(Folder, name));
        return new DeserializerBuilder().IgnoreUnmatchedProperties().Build().Deserialize<ComposeFile>(reader);
    }

    /// <summary>The variables that the file takes, each with whether it has a default.</summary>
    public static IReadOnlyDictionary<string, bool> Variables(string name = "docker-compose.yaml") =>
        Variable().Matches(File.ReadAllText(Path.Combine(Folder, name)))
            .GroupBy(match => match.Groups["name"].Value)
            .ToDictionary(uses => uses.Key, uses => uses.All(use => use.Groups["default"].Success));

    /// <summary>The variables that <c>.env.example</c> names.</summary>
    public static IReadOnlyDictionary<string, string> Example() =>
        File.ReadLines(Path.Combine(Folder, ".env.example"))
            .Where(line => line.Contains('=') && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);

    [GeneratedRegex(@"\$\{(?<name>\w+)(?<default>:-[^}]*)?\}")]
    private static partial Regex Variable();
}
