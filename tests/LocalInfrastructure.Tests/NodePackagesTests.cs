using SpacesPlatform.TestServers;

namespace SpacesPlatform.LocalInfrastructure.Tests;

public sealed class NodePackagesTests
{
    [Fact(Skip = NodePackages.SkipReason, SkipType = typeof(NodePackages), SkipUnless = nameof(NodePackages.CanRun))]
    public async Task A_script_finds_the_packages_and_its_end_and_output_are_told()
    {
        var run = await NodePackages.RunAsync(
            ["--input-type=module", "--eval", "import { CloudEvent } from 'cloudevents'; console.log(typeof CloudEvent, process.env.TOLD); process.exit(3);"],
            new Dictionary<string, string> { ["TOLD"] = "yes" },
            Limits.Token());

        run.ShouldBe(new NodeRun(3, "function yes\n", ""));
    }

    [Fact(Skip = NodePackages.SkipReason, SkipType = typeof(NodePackages), SkipUnless = nameof(NodePackages.CanRun))]
    public async Task A_script_that_hangs_ends_with_the_waiting()
    {
        await NodePackages.RunAsync(["--version"], null, Limits.Token());
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<OperationCanceledException>(
            () => NodePackages.RunAsync(["--eval", "setInterval(() => {}, 1000)"], null, soon.Token));
    }
}
