using System.Text.Json;
using SpacesPlatform.Platform.Tests.WholeSystem;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Integrating;

/// <summary>What docs/integrate.md prints, run exactly so against a running platform.</summary>
public sealed class IntegrateTests(PlatformFixture fixture) : IAsyncLifetime
{
    private Snippets? snippets;
    private PlatformClient? platform;

    public async ValueTask InitializeAsync()
    {
        var running = await fixture.PlatformAsync();
        (snippets, platform) = (new Snippets(running), running.Client);
    }

    public ValueTask DisposeAsync()
    {
        snippets?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_block_is_run_by_a_test() => Document.Blocks.Select(block => (block.Section, block.Language)).Distinct().ShouldBe(
    [
        ("One event, with curl", "sh"),
        ("Many events, with curl", "sh"),
        ("Events one a line, with curl", "sh"),
        ("What would be refused, with curl", "sh"),
        ("JavaScript", "js"),
        ("C#", "sh"),
        ("C#", "xml"),
        ("C#", "csharp"),
        ("A webhook, in JavaScript", "js"),
        ("A webhook, with curl", "sh"),
    ]);

    [Fact]
    public async Task Curl_posts_one_event_and_many()
    {
        foreach (var code in Document.Under("One event, with curl", "sh"))
        {
            (await snippets!.ShellAsync(code)).ShouldContain("\"status\":\"accepted\"");
        }

        var many = Document.Under("Many events, with curl", "sh");
        many.Count.ShouldBe(2);
        using (var verdicts = JsonDocument.Parse(await snippets!.ShellAsync(many[0])))
        {
            (verdicts.RootElement.Number("accepted"), verdicts.RootElement.Number("refused")).ShouldBe((2, 1));
        }

        await AppliedAsync("https://me.example/curl", "1", "2", "3");
        using var board = JsonDocument.Parse(await snippets.ShellAsync(many[1]));
        board.RootElement.Entries().Single().Number("value").ShouldBe(120);
    }

    [Fact(Skip = NodePackages.SkipReason, SkipType = typeof(NodePackages), SkipUnless = nameof(NodePackages.CanRun))]
    public async Task JavaScript_posts_with_the_cloudevents_package()
    {
        (await snippets!.NodeAsync(Document.Under("JavaScript", "js").Single())).ShouldContain("accepted");

        await AppliedAsync("https://me.example/js", "1", "2");
    }

    private async Task AppliedAsync(string source, params string[] ids)
    {
        foreach (var id in ids)
        {
            (await platform!.SettledAsync(source, id)).Text("status").ShouldBe("applied");
        }
    }
}
