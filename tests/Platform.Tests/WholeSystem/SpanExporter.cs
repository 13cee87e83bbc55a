using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Keeps the spans of all services of this process in memory.</summary>
internal sealed class SpanExporter : BaseExporter<Activity>
{
    private readonly ConcurrentQueue<Activity> ended = new();

    public IEnumerable<Activity> Spans => ended;

    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            ended.Enqueue(span);
        }

        return ExportResult.Success;
    }

    public List<Activity> Of(ActivityTraceId trace) => [.. ended.Where(span => span.TraceId == trace)];

    /// <summary>A span and those that it came from, the caller's side last.</summary>
    public List<Activity> Ancestry(Activity span)
    {
        var spans = Of(span.TraceId).ToDictionary(other => other.SpanId);
        var line = new List<Activity>();
        for (var next = span; next is not null; next = spans.GetValueOrDefault(next.ParentSpanId))
        {
            line.Add(next);
        }

        return line;
    }
}
