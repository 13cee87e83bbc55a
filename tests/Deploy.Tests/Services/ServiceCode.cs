using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SpacesPlatform.Deploy.Tests.Services;

/// <summary>A service as its sources have it, those of the projects that it refers to included.</summary>
internal sealed partial class ServiceCode
{
    private readonly string _code;

    private ServiceCode(string project)
    {
        Assembly = $"SpacesPlatform.{Path.GetFileNameWithoutExtension(project)}";
        _code = string.Join('\n', WithReferences(project).Distinct().SelectMany(SourcesBeside));
    }

    /// <summary>The services by the names that they are deployed under.</summary>
    public static IReadOnlyDictionary<string, ServiceCode> ByName { get; } = new Dictionary<string, ServiceCode>
    {
        ["gateway"] = Of("Gateway"),
        ["ingest"] = Of("Ingest"),
        ["stats"] = Of("Stats"),
        ["stats-migrator"] = Of("StatsMigrator"),
        ["simulator"] = Of("Simulator"),
    };

    /// <summary>The name of its program.</summary>
    public string Assembly { get; }

    /// <summary>The connection strings that it asks for.</summary>
    public IReadOnlySet<string> ConnectionStrings => ConnectionString().Matches(_code).Select(NameOf).ToHashSet();

    /// <summary>Whether it answers GET at this path, as far as the sources have the path as a whole.</summary>
    public bool Answers(string path) => _code.Contains($"(\"{path}\"", StringComparison.Ordinal);

    /// <summary>Whether its sources have this word, such as the name of a setting.</summary>
    public bool Knows(string word) => Regex.IsMatch(_code, $@"\b{Regex.Escape(word)}\b");

    /// <summary>The name as it is written, or as the constant that stands for it has it.</summary>
    private string NameOf(Match match) => match.Groups["name"] is { Success: true, Value: var name }
        ? name
        : Regex.Match(
            _code,
            $@"class {match.Groups["type"].Value}\b[^}}]*const string {match.Groups["constant"].Value} = ""(?<value>[^""]+)""")
            .Groups["value"].Value;

    private static ServiceCode Of(string name) => new(Repository.PathOf("services", name, $"{name}.csproj"));

    private static IEnumerable<string> WithReferences(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(reference.Attribute("Include")!.Value, Path.GetDirectoryName(project)!))
            .SelectMany(WithReferences)
            .Prepend(project);

    private static IEnumerable<string> SourcesBeside(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsOutput(Path.GetRelativePath(folder, file)))
            .Select(File.ReadAllText);
    }

    private static bool IsOutput(string file) => file.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    [GeneratedRegex("""GetConnectionString\(("(?<name>[^"]+)"|(?<type>\w+)\.(?<constant>\w+))\)""")]
    private static partial Regex ConnectionString();
}
