using System.IO.Compression;
using System.Xml.Linq;
using SpacesPlatform.Platform.Tests.WholeSystem;

namespace SpacesPlatform.Platform.Tests.Integrating;

/// <summary>The client as a package, as whoever uses it gets it; one test at a time makes it.</summary>
public sealed class PackageTests(PlatformFixture fixture)
{
    [Fact]
    public async Task The_client_packs_with_its_readme_documentation_and_symbols()
    {
        using var snippets = new Snippets(await fixture.PlatformAsync());
        await snippets.ShellAsync(Document.Under("C#", "sh")[0]);

        using var package = ZipFile.OpenRead(snippets.PathOf("packages/SpacesPlatform.Client.1.0.0.nupkg"));
        using var symbols = ZipFile.OpenRead(snippets.PathOf("packages/SpacesPlatform.Client.1.0.0.snupkg"));

        Names(package).ShouldBe(["README.md", "SpacesPlatform.Client.nuspec", "lib/net10.0/SpacesPlatform.Client.dll", "lib/net10.0/SpacesPlatform.Client.xml"]);
        Names(symbols).ShouldBe(["SpacesPlatform.Client.nuspec", "lib/net10.0/SpacesPlatform.Client.pdb"]);
        using var nuspec = package.GetEntry("SpacesPlatform.Client.nuspec")!.Open();
        var described = XDocument.Load(nuspec).Descendants().ToLookup(element => element.Name.LocalName);
        described["readme"].Single().Value.ShouldBe("README.md");
        described["dependency"].ShouldBeEmpty();
        using var readme = new StreamReader(package.GetEntry("README.md")!.Open());
        (await readme.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldStartWith("# SpacesPlatform.Client");
    }

    [Fact]
    public async Task A_csharp_program_posts_and_reads_with_the_package_as_the_document_prints_it()
    {
        var platform = await fixture.PlatformAsync();
        using var snippets = new Snippets(platform);
        await snippets.SaveAsync("nuget.config", Document.Under("C#", "xml").Single());
        await snippets.SaveAsync("app.cs", Document.Under("C#", "csharp").Single());
        var commands = Document.Under("C#", "sh");
        commands.Count.ShouldBe(2);
        await snippets.ShellAsync(commands[0]);

        // A cache of its own: the package of an earlier run has the same version.
        var output = await snippets.ShellAsync(commands[1], ("NUGET_PACKAGES", snippets.PathOf("cache")));

        output.ShouldContain("2 accepted");
        output.ShouldContain("1. Hello from C#: 120 listeners");
        (await platform.Client.SettledAsync("https://me.example/csharp", "csharp-space.started")).Text("status").ShouldBe("applied");
    }

    private static IEnumerable<string> Names(ZipArchive archive) => archive.Entries.Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name[0] != '[')
        .Order(StringComparer.Ordinal);
}
