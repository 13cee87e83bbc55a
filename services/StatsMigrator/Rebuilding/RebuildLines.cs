using System.Globalization;
using SpacesPlatform.Stats.Rebuilding;

namespace SpacesPlatform.StatsMigrator.Rebuilding;

/// <summary>A line when a part begins, and every few seconds while it lasts.</summary>
internal sealed class RebuildLines(TextWriter output, TimeProvider time) : IRebuildProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private string part = "";
    private long total;
    private long done;
    private long last;

    public void Begin(string part, long total)
    {
        lock (gate)
        {
            (this.part, this.total, done, last) = (part, total, 0, time.GetTimestamp());
            Write(total > 1 ? $"{part}: {total:N0}" : (FormattableString)$"{part}");
        }
    }

    public void Advance(long count)
    {
        lock (gate)
        {
            done += count;
            if (done < total && time.GetElapsedTime(last) >= Interval)
            {
                last = time.GetTimestamp();
                Write($"{part}: {done:N0} of {total:N0} ({100 * done / total}%)");
            }
        }
    }

    public void Note(string message)
    {
        lock (gate)
        {
            Write($"{message}");
        }
    }

    private void Write(FormattableString line) => output.WriteLine($"  {line.ToString(CultureInfo.InvariantCulture)}");
}
