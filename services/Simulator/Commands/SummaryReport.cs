using System.Globalization;
using SpacesPlatform.Simulator.Posting;
using Spectre.Console;

namespace SpacesPlatform.Simulator.Commands;

/// <summary>Prints what came of a run.</summary>
internal static class SummaryReport
{
    public static void Write(IAnsiConsole console, PostingSummary summary)
    {
        foreach (var refused in summary.Refused)
        {
            Line(console, $"refused: event {refused.Index} '{refused.Id}': {refused.Reason}");
        }

        if (summary.Totals.Refused > summary.Refused.Count)
        {
            Line(console, $"refused: and {summary.Totals.Refused - summary.Refused.Count:N0} more");
        }

        foreach (var unapplied in summary.Unapplied)
        {
            Line(console, $"not applied: '{unapplied.Id}' of {unapplied.Source}: {unapplied.Why}");
        }

        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns(string.Empty, string.Empty);
        Row(table, "accepted", $"{summary.Totals.Accepted:N0}");
        Row(table, "refused", $"{summary.Totals.Refused:N0}");
        Row(table, "requests", $"{summary.Totals.Requests:N0}, of them {summary.Totals.Retries:N0} repeated");
        Row(table, "latency", $"p50 {Milliseconds(summary, 0.50)}, p95 {Milliseconds(summary, 0.95)}, "
            + $"p99 {Milliseconds(summary, 0.99)}, max {Milliseconds(summary.Latency.Longest)}");
        Row(table, "duration", $"{summary.Posting.TotalSeconds:N2} s ({PerSecond(summary):N0} events/s)");
        Row(table, "applied", summary.Unapplied.Count > 0
            ? $"not all within {summary.Applying.TotalSeconds:N0} s"
            : (FormattableString)$"{summary.Applying.TotalSeconds:N2} s after the last answer");
        console.Write(table);
    }

    private static double PerSecond(PostingSummary summary) =>
        summary.Totals.Accepted / Math.Max(summary.Posting.TotalSeconds, 0.001);

    private static string Milliseconds(PostingSummary summary, double share) => Milliseconds(summary.Latency.Percentile(share));

    private static string Milliseconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N1} ms");

    private static void Row(Table table, string name, FormattableString value) =>
        Row(table, name, value.ToString(CultureInfo.InvariantCulture));

    private static void Row(Table table, string name, string value) => table.AddRow(new Text(name), new Text(value));

    /// <summary>One line stays one line, so that it can be searched for.</summary>
    private static void Line(IAnsiConsole console, FormattableString text) =>
        console.Profile.Out.Writer.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
