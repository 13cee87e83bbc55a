using SpacesPlatform.Simulator.Commands;
using SpacesPlatform.Simulator.Tests.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Tests.Commands;

public sealed class GenerateCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("simulator-tests-").FullName;
    private readonly StringWriter output = new();

    [Fact]
    public async Task What_is_posted_is_what_would_be_written()
    {
        await using var platform = await FakePlatform.StartAsync();
        var file = Path.Combine(folder, "load.ndjson");

        string[] load = ["--spaces-per-day", "20", "--hosts", "10"];
        string[] target = ["--gateway", platform.Url.ToString(), "--api-key", FakePlatform.Key];

        (await RunAsync([.. load, "--out", file])).ShouldBe(0, output.ToString());
        (await RunAsync([.. load, .. target])).ShouldBe(0, output.ToString());

        var written = await NdjsonFile.ReadAsync(new FileInfo(file), CancellationToken.None);
        written.Count.ShouldBeGreaterThan(200);
        platform.Requests.SelectMany(ids => ids).ShouldBe(written.Select(happening => happening.Id), ignoreOrder: true);
    }

    [Theory]
    [InlineData("--from", "yesterday", "is not a day")]
    [InlineData("--from", "2999-01-01", "choose another day")]
    [InlineData("--zipf", "-1", "--zipf must lie")]
    public async Task A_value_that_cannot_work_is_refused(string option, string value, string error)
    {
        (await RunAsync(option, value, "--out", "unused")).ShouldBe(1);

        output.ToString().ShouldContain(error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<int> RunAsync(params string[] arguments) => new GenerateCommand(
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No }),
        TimeProvider.System)
        .Parse(arguments).InvokeAsync();
}
