using System.Globalization;
using SpacesPlatform.Simulator.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>A line every two seconds, for logs and pipes.</summary>
internal sealed class LineProgress(IAnsiConsole console, TimeProvider time) : IPostingProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly NoteThrottle lines = new(Interval, time);
    private readonly NoteThrottle notes = new(Interval, time);
    private double done;

    public void Done(double fraction) => Volatile.Write(ref done, fraction);

    public void Posted(PostingTotals totals)
    {
        if (lines.MayPass())
        {
            Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Floor(Volatile.Read(ref done) * 100),3}% {totals.Accepted:N0} accepted, {totals.Refused:N0} refused"));
        }
    }

    public void Note(string message)
    {
        if (notes.MayPass())
        {
            Write(message);
        }
    }

    /// <summary>One line stays one line: nobody wraps a log.</summary>
    private void Write(string line)
    {
        lock (lines)
        {
            console.Profile.Out.Writer.WriteLine($"  {line}");
        }
    }
}
