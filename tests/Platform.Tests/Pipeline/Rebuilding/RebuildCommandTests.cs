using System.CommandLine;
using SpacesPlatform.Model;
using SpacesPlatform.StatsMigrator.Rebuilding;
using SpacesPlatform.TestServers;

namespace SpacesPlatform.Platform.Tests.Pipeline.Rebuilding;

/// <summary>The command as an operator types it.</summary>
public sealed class RebuildCommandTests : IAsyncLifetime
{
    private static readonly History Events = HistoryGen.Make(7, [.. Enumerable.Range(1, 60).Select(seed => (uint)seed)]);

    private readonly StatsDatabase database = new();
    private readonly Dictionary<string, string?> settings = [];

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await Apply.UntilCommittedAsync(database.Transaction(), Wire.Read(Events.Events));
        settings["ConnectionStrings:stats"] = database.ConnectionString;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task It_tells_what_it_does_and_what_it_came_to()
    {
        await database.ExecuteAsync("UPDATE spaces SET title = 'wrong'; UPDATE accounts SET handle = 'wrong'");
        var model = ReferenceModel.Apply(Events.Events);

        var (code, text) = await RunAsync();

        code.ShouldBe(0, text);
        var lines = text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.ShouldContain(line => line.StartsWith("Spaces: "));
        lines[^1].ShouldStartWith($"rebuilt {model.Spaces.Count} Spaces and {model.Accounts.Count} accounts in ");
        lines[^1].ShouldEndWith($"{model.Spaces.Count} Spaces and {model.Accounts.Count} accounts changed (revision 2)");
        await database.AgreesWithAsync(model, text);

        (await RunAsync("--projection", "accounts")).Text.ShouldEndWith("nothing changed");
        (await RunAsync("--projection", "spaces")).Text.ShouldEndWith("nothing changed");
    }

    [Fact]
    public async Task The_metrics_settings_are_those_of_stats()
    {
        settings["Metrics:LongestHold"] = "00:01:00";

        (await RunAsync()).Code.ShouldBe(0);

        await database.AgreesWithAsync(ReferenceModel.Apply(Events.Events, TimeSpan.FromMinutes(1)), "");
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("often")]
    public async Task Wrong_settings_are_named(string hold)
    {
        settings["Metrics:LongestHold"] = hold;

        var (code, text) = await RunAsync();

        code.ShouldBe(1);
        text.ShouldContain("Metrics:LongestHold");
    }

    [Fact]
    public async Task An_unknown_projection_is_refused_with_those_that_there_are()
    {
        var (code, text) = await RunAsync("--projection", "records");

        code.ShouldNotBe(0);
        text.ShouldContain("records");
        text.ShouldContain("spaces");
        text.ShouldContain("accounts");
    }

    [Fact]
    public async Task A_database_that_is_not_migrated_is_refused()
    {
        var infrastructure = await TestInfrastructure.GetAsync(TestContext.Current.CancellationToken);
        settings["ConnectionStrings:stats"] = await infrastructure.CreateDatabaseAsync(TestContext.Current.CancellationToken);

        var (code, text) = await RunAsync();

        code.ShouldBe(1);
        text.ShouldContain("run the migrator without arguments first");
    }

    [Fact]
    public async Task A_database_that_is_away_is_told()
    {
        settings["ConnectionStrings:stats"] = "Host=127.0.0.1;Port=1;Database=stats;Username=nobody;Timeout=5";

        var (code, text) = await RunAsync();

        code.ShouldBe(1);
        text.ShouldStartWith("rebuild: the database failed");
    }

    private async Task<(int Code, string Text)> RunAsync(params string[] options)
    {
        using var text = new StringWriter();
        var command = new RootCommand { RebuildCommand.Create(settings) };
        var code = await command.Parse(["rebuild", .. options])
            .InvokeAsync(new() { Output = text, Error = text }, TestContext.Current.CancellationToken);
        return (code, text.ToString().Trim());
    }
}
