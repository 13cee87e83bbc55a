using System.Text.RegularExpressions;

namespace SpacesPlatform.Platform.Tests.Integrating;

/// <summary>docs/integrate.md: its fenced blocks, as printed.</summary>
internal static partial class Document
{
    /// <summary>Each block by its section, with its language and its place in the section.</summary>
    public static IReadOnlyList<(string Section, string Language, string Code)> Blocks { get; } = Read();

    /// <summary>The blocks of a language in a section, in their order.</summary>
    public static IReadOnlyList<string> Under(string section, string language)
    {
        var found = Blocks.Where(block => block.Section == section && block.Language == language).Select(block => block.Code).ToList();
        found.ShouldNotBeEmpty($"There is no {language} under '{section}'.");
        return found;
    }

    private static List<(string Section, string Language, string Code)> Read()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "integrate.md"));
        var sections = Heading().Matches(text);
        return [.. Fence().Matches(text).Select(fence => (
            sections.Last(heading => heading.Index < fence.Index).Groups["title"].Value,
            fence.Groups["language"].Value,
            fence.Groups["code"].Value))];
    }

    [GeneratedRegex(@"^## (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
