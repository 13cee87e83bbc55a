using System.Text.RegularExpressions;
using SpacesPlatform.Deploy.Tests.Kubernetes;

namespace SpacesPlatform.Deploy.Tests;

/// <summary>Whoever is woken finds the page of the alert, and in it only things that there are.</summary>
public sealed partial class RunbookTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("deploy", "runbook.md"));

    private static string AlertPart => Text.Split("\n## ").Single(part => part.StartsWith("Alerts\n", StringComparison.Ordinal));

    [Fact]
    public void Every_alert_has_its_page_and_every_page_its_alert()
    {
        var pages = Page().Matches(AlertPart).Select(match => match.Groups[1].Value);

        pages.ShouldBe(Alerts.Rules().Select(rule => rule.Alert), ignoreOrder: true);
    }

    [Fact]
    public void Every_alert_names_its_page() => Alerts.Rules()
        .ShouldAllBe(rule => rule.Annotations["runbook"] == "deploy/runbook.md#" + rule.Alert.ToLowerInvariant());

    [Fact]
    public void Every_page_says_what_it_means_what_to_look_at_and_what_to_do()
    {
        var pages = AlertPart.Split("\n### ").Skip(1).ToList();

        pages.ShouldAllBe(page => page.Contains("\n**Means.**") && page.Contains("\n**Look.**") && page.Contains("\n**Do.**"));
    }

    [Fact]
    public void Links_lead_to_headings_and_files_that_there_are()
    {
        var headings = Heading().Matches(Text).Select(match => Anchor(match.Groups[1].Value)).ToHashSet();
        var links = Link().Matches(Text).Select(match => match.Groups[1].Value).ToList();

        links.Count.ShouldBeGreaterThan(10);
        links.Where(link => link.StartsWith('#')).ShouldAllBe(link => headings.Contains(link.TrimStart('#')));
        links.Where(link => !link.StartsWith('#')).ShouldAllBe(link => Path.Exists(Repository.PathOf("deploy", FileOf(link))));
    }

    [Fact]
    public void Logs_that_it_names_are_written_by_the_services()
    {
        var written = LogId().Matches(Sources()).Select(match => match.Groups[1].Value).ToHashSet();
        var named = NamedLog().Matches(Text).Select(match => match.Groups[1].Value).ToList();

        named.Count.ShouldBeGreaterThan(3);
        named.ShouldBeSubsetOf(written);
    }

    private static string FileOf(string link) => link.Split('#')[0];

    private static string Anchor(string heading) =>
        NoAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    private static string Sources() => string.Join('\n', new[] { "services", "shared" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
        .Select(File.ReadAllText));

    [GeneratedRegex(@"^### (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Page();

    [GeneratedRegex("^##+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"LoggerMessage\(\s*(?:EventId = )?(\d+)")]
    private static partial Regex LogId();

    [GeneratedRegex(@"event id (\d+)")]
    private static partial Regex NamedLog();

    [GeneratedRegex("[^a-z0-9 _-]")]
    private static partial Regex NoAnchor();
}
