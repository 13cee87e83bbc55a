using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SpacesPlatform.Deploy.Tests.Services;

/// <summary>A service as its sources have it, those of the projects that it refers to included.</summary>
internal sealed partial class ServiceCode
{
    private readonly string _code;

    private ServiceCode(string project) => _code = string.Join('\n', WithReferences(project).Distinct().SelectMany(SourcesBeside));

    /// <summary>The services by the names that they are deployed under.</summary>
    public static IReadOnlyDictionary<string, ServiceCode> ByName { get; } = new Dictionary<string, ServiceCode>
    {
        ["gateway"] = Of("Gateway"),
        ["ingest"] = Of("Ingest"),
        ["stats"] = Of("Stats"),
        ["stats-migrator"] = Of("StatsMigrator"),
        ["simulator"] = Of("Simulator"),
    };

    /// <summary>The connection strings that it asks for.</summary>
    public IReadOnlySet<string> ConnectionStrings => ConnectionString().Matches(_code).Select(match => match.Groups[1].Value).ToHashSet();

    /// <summary>Whether it answers GET at this path, as far as the sources have the path as a whole.</summary>
    public bool Answers(string path) => _code.Contains($"(\"{path}\"", StringComparison.Ordinal);

    /// <summary>Whether its sources have this word, such as the name of a setting.</summary>
    public bool Knows(string word) => Regex.IsMatch(_code, $@"\b{Regex.Escape(word)}\b");

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

    [GeneratedRegex("""GetConnectionString\("([^"]+)"\)""")]
    private static partial Regex ConnectionString();
}
