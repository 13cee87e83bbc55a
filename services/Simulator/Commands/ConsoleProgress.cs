using SpacesPlatform.Simulator.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>Shows a run as a bar on a terminal, and as plain lines where the output is kept or piped.</summary>
public sealed class ConsoleProgress(IAnsiConsole console, TimeProvider time)
{
    public Task<T> RunAsync<T>(string title, Func<IPostingProgress, Task<T>> run)
    {
        console.WriteLine(title);
        return console.Profile.Out.IsTerminal ? RunWithBarAsync(run) : run(new LineProgress(console, time));
    }

    private Task<T> RunWithBarAsync<T>(Func<IPostingProgress, Task<T>> run) =>
        console.Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new SpinnerColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("starting", maxValue: 1);
                var result = await run(new BarProgress(console, task, time));
                task.Value = 1;
                return result;
            });
}
