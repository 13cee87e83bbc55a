namespace SpacesPlatform.Platform.Tests.Telemetry.Otlp;

/// <summary>One series of a metric, as it came over OTLP.</summary>
/// <param name="Kind"><c>gauge</c>, <c>counter</c>, <c>updowncounter</c> or <c>histogram</c>.</param>
/// <param name="Value">Of a histogram: how many were recorded.</param>
/// <param name="Bounds">Of a histogram: the upper ends of its buckets.</param>
/// <param name="ExemplarTraces">The traces of its exemplars.</param>
internal sealed record OtlpMetric(
    IReadOnlyDictionary<string, string> Resource,
    string Scope,
    string Name,
    string Unit,
    string Kind,
    IReadOnlyDictionary<string, string> Attributes,
    double Value,
    double[] Bounds,
    IReadOnlyList<string> ExemplarTraces)
{
    private const int Gauge = 5;
    private const int Sum = 7;
    private const int Histogram = 9;

    public string Service => Resource["service.name"];

    /// <summary>The series of an <c>ExportMetricsServiceRequest</c>.</summary>
    public static IEnumerable<OtlpMetric> Read(ProtoMessage request) =>
        from ofResource in request.Messages(1)
        let resource = ofResource.Message(1).Attributes(1)
        from ofScope in ofResource.Messages(2)
        let scope = ofScope.Message(1).Text(1)
        from metric in ofScope.Messages(2)
        from kind in new[] { Gauge, Sum, Histogram }.Where(metric.Has)
        from point in metric.Message(kind).Messages(1)
        select new OtlpMetric(
            resource,
            scope,
            metric.Text(1),
            metric.Text(3),
            KindOf(kind, metric.Message(kind)),
            point.Attributes(kind == Histogram ? 9 : 7),
            kind == Histogram ? point.Number(4) : point.Has(4) ? point.Double(4) : (long)point.Number(6),
            kind == Histogram ? point.Doubles(7) : [],
            [.. point.Messages(kind == Histogram ? 8 : 5).Select(exemplar => exemplar.Hex(5))]);

    private static string KindOf(int kind, ProtoMessage data) => kind switch
    {
        Gauge => "gauge",
        Histogram => "histogram",
        _ => data.Number(3) == 1 ? "counter" : "updowncounter",
    };
}
