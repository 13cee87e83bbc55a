using SpacesPlatform.Simulator.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>Shows a run as a bar on a terminal, and as plain lines where the output is kept or piped.</summary>
public sealed class ConsoleProgress(IAnsiConsole console, TimeProvider time)
{
    public Task<T> RunAsync<T>(string title, Func<IPostingProgress, Task<T>> run) =>
        console.Profile.Out.IsTerminal ? RunWithBarAsync(title, run) : RunWithLinesAsync(title, run);

    private async Task<T> RunWithLinesAsync<T>(string title, Func<IPostingProgress, Task<T>> run)
    {
        console.WriteLine(title);
        return await run(new LineProgress(console, time));
    }

    private Task<T> RunWithBarAsync<T>(string title, Func<IPostingProgress, Task<T>> run) =>
        console.Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new RemainingTimeColumn(),
                new SpinnerColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                var result = await run(new BarProgress(console, task, title, time));
                task.Value = 1;
                return result;
            });
}
