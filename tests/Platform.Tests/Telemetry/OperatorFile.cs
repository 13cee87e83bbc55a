namespace SpacesPlatform.Platform.Tests.Telemetry;

/// <summary>What the repository holds for operators.</summary>
internal static class OperatorFile
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Operator", name);

    public static string Read(string name) => File.ReadAllText(Path(name));

    /// <summary>The rows of the table in a section of docs/observe.md, each cell without its code marks.</summary>
    public static List<string[]> Table(string section) =>
    [
        .. Read("observe.md").Split($"\n## {section}\n")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Replace("`", "", StringComparison.Ordinal).Trim()).ToArray()),
    ];
}
