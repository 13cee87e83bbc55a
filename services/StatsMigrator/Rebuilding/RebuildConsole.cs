using SpacesPlatform.Stats.Rebuilding;
using Spectre.Console;

namespace SpacesPlatform.StatsMigrator.Rebuilding;

/// <summary>Shows a rebuild as bars on a terminal, and as plain lines where the output is kept or piped.</summary>
internal static class RebuildConsole
{
    public static Task<RebuildSummary> RunAsync(
        IAnsiConsole console, Func<IRebuildProgress, Task<RebuildSummary>> run, TimeProvider time) =>
        console.Profile.Out.IsTerminal
            ? console.Progress()
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new ElapsedTimeColumn(),
                    new SpinnerColumn())
                .StartAsync(context => run(new RebuildBars(console, context)))
            : run(new RebuildLines(console.Profile.Out.Writer, time));
}
