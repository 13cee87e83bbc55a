using System.Globalization;
using SpacesPlatform.Stats.Rebuilding;
using Spectre.Console;

namespace SpacesPlatform.StatsMigrator.Rebuilding;

/// <summary>A bar a part.</summary>
internal sealed class RebuildBars(IAnsiConsole console, ProgressContext context) : IRebuildProgress
{
    private ProgressTask? current;

    public void Begin(string part, long total)
    {
        // What was counted at its begin may have shrunk meanwhile.
        current?.Value(current.MaxValue);
        var name = total > 1 ? string.Create(CultureInfo.InvariantCulture, $"{total:N0} {part}") : part;
        current = context.AddTask(name, maxValue: Math.Max(total, 1));
    }

    public void Advance(long count) => current?.Increment(count);

    public void Note(string message) => console.MarkupLineInterpolated($"[yellow]{message}[/]");
}
