namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class ProcessScopeTests
{
    [Fact]
    public async Task A_folder_in_use_is_refused_with_the_way_out()
    {
        using var folder = new TemporaryFolder();
        await using var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());

        var error = await Should.ThrowAsync<LocalInfrastructureException>(
            () => ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token()));

        error.Message.ShouldContain(folder.Path);
        error.Message.ShouldContain($"{Environment.ProcessId}");
        error.Message.ShouldContain("choose another folder");
    }

    [Fact]
    public async Task A_folder_is_free_again_after_its_scope()
    {
        using var folder = new TemporaryFolder();
        await using (await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token()))
        {
        }

        await using var again = await ProcessScope.OpenAsync(folder.Path, removeFolder: true, Limits.Token());
        await again.DisposeAsync();
        Directory.Exists(folder.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task The_end_of_a_scope_is_the_end_of_its_processes_and_of_no_other_scopes()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await using var otherScope = await ProcessScope.OpenAsync(other.Path, removeFolder: false, Limits.Token());
        using var bystander = otherScope.Start(Sleep(other.Path));
        var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());
        using var child = scope.Start(Sleep(folder.Path));

        await scope.DisposeAsync();

        (await child.WaitForExitAsync(Limits.Token())).ShouldBe(128 + 15);
        bystander.HasExited.ShouldBeFalse();
    }

    [Fact]
    public async Task A_cancelled_step_is_ended()
    {
        using var folder = new TemporaryFolder();
        await using var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());
        using var cancelled = new CancellationTokenSource();
        var run = scope.RunAsync(Sleep(folder.Path), cancelled.Token);
        Marked.ProcessesOf(folder.Path).ShouldContain(found => found.Contains("sleep", StringComparison.Ordinal));

        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => run);
        Marked.ProcessesOf(folder.Path).ShouldNotContain(found => found.Contains("sleep", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Output_goes_to_the_log_and_the_exit_code_comes_back()
    {
        using var folder = new TemporaryFolder();
        await using var scope = await ProcessScope.OpenAsync(folder.Path, removeFolder: false, Limits.Token());
        var log = Path.Combine(folder.Path, "step.log");
        var command = new ChildCommand("/bin/sh", ["-c", "echo out; echo $COLOR; echo err >&2; exit 3"])
        {
            LogFile = log,
            WorkingFolder = folder.Path,
            Environment = new Dictionary<string, string?> { ["COLOR"] = "blue" },
        };

        (await scope.RunAsync(command, Limits.Token())).ShouldBe(3);

        File.ReadAllLines(log).ShouldBe(["out", "blue", "err"]);
    }

    private static ChildCommand Sleep(string folder) =>
        new("sleep", ["600"]) { LogFile = "/dev/null", WorkingFolder = folder };
}
