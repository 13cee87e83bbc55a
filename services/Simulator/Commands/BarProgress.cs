using System.Globalization;
using SpacesPlatform.Simulator.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>A progress bar with the counts beside it.</summary>
internal sealed class BarProgress(IAnsiConsole console, ProgressTask task, TimeProvider time) : IPostingProgress
{
    private readonly NoteThrottle notes = new(TimeSpan.FromSeconds(2), time);

    public void Done(double fraction) => task.Value = Math.Max(task.Value, fraction);

    public void Posted(PostingTotals totals) => task.Description = string.Create(
        CultureInfo.InvariantCulture, $"{totals.Accepted:N0} accepted, {totals.Refused:N0} refused");

    public void Note(string message)
    {
        if (notes.MayPass())
        {
            console.MarkupLineInterpolated($"[yellow]{message}[/]");
        }
    }
}
