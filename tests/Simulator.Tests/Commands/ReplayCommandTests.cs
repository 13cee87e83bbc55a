using SpacesPlatform.Simulator.Commands;
using SpacesPlatform.Simulator.Tests.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Tests.Commands;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("simulator-tests-").FullName;
    private readonly StringWriter output = new();

    [Fact]
    public async Task The_sample_data_set_is_replayed_whole()
    {
        await using var platform = await FakePlatform.StartAsync();

        (await RunAsync(platform)).ShouldBe(0, output.ToString());

        platform.Requests.SelectMany(ids => ids).Count().ShouldBe(File.ReadLines(SampleFile).Count());
        output.ToString().ShouldContain("accepted");
        output.ToString().ShouldNotContain(FakePlatform.Key);
    }

    [Fact]
    public async Task Reverse_and_twice_post_the_same_events_backwards_and_two_times()
    {
        await using var forwards = await FakePlatform.StartAsync();
        await using var backwards = await FakePlatform.StartAsync();

        (await RunAsync(forwards)).ShouldBe(0);
        (await RunAsync(backwards, "--reverse", "--twice")).ShouldBe(0);

        var reversed = forwards.Requests.SelectMany(ids => ids).Reverse().ToList();
        backwards.Requests.SelectMany(ids => ids).ShouldBe([.. reversed, .. reversed]);
    }

    [Fact]
    public async Task A_refusal_is_printed_and_fails_the_command()
    {
        await using var platform = await FakePlatform.StartAsync();
        var file = await WriteAsync("""{"id":"a","source":"s","type":"t"}""", "", """{"id":"b","source":"s","type":"t"}""");
        platform.ThenBody(207, """
            {"accepted":1,"refused":1,"items":[{"index":0,"id":"a","status":"accepted"},
             {"index":1,"id":"b","status":"refused","problem":{"detail":"The type is not known."}}]}
            """);

        (await RunAsync(platform, "--file", file)).ShouldBe(1);

        output.ToString().ShouldContain("refused: event 1 'b': The type is not known.");
    }

    [Fact]
    public async Task A_bad_key_fails_the_command_with_a_clear_error()
    {
        await using var platform = await FakePlatform.StartAsync();
        platform.ThenStatus(401);

        (await RunAsync(platform)).ShouldBe(1);

        output.ToString().ShouldContain("refused the API key (401");
    }

    [Fact]
    public async Task A_line_that_is_no_event_is_named()
    {
        await using var platform = await FakePlatform.StartAsync();
        var file = await WriteAsync("""{"id":"a","source":"s","type":"t"}""", """{"id":"b"}""");

        (await RunAsync(platform, "--file", file)).ShouldBe(1);

        output.ToString().ShouldContain("line 2: not a CloudEvent");
        platform.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_comes_from_its_file()
    {
        await using var platform = await FakePlatform.StartAsync();
        var file = await WriteAsync(FakePlatform.Key, "");

        (await Command().Parse(["--gateway", platform.Url.ToString(), "--api-key-file", file]).InvokeAsync()).ShouldBe(0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string SampleFile => Path.Combine(AppContext.BaseDirectory, "Data", "kpop-2021.ndjson");

    private async Task<int> RunAsync(FakePlatform platform, params string[] more) => await Command()
        .Parse(["--gateway", platform.Url.ToString(), "--api-key", FakePlatform.Key, .. more])
        .InvokeAsync();

    private ReplayCommand Command() => new(
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No }),
        TimeProvider.System);

    private async Task<string> WriteAsync(params string[] lines)
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllLinesAsync(file, lines);
        return file;
    }
}
