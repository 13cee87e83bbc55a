using System.Diagnostics;

namespace SpacesPlatform.Platform.Tests.Telemetry.Otlp;

/// <summary>A span as it came over OTLP.</summary>
internal sealed record OtlpSpan(
    IReadOnlyDictionary<string, string> Resource,
    string Scope,
    string Name,
    ActivityKind Kind,
    string TraceId,
    string SpanId,
    string ParentId,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<(string TraceId, string SpanId)> Links,
    bool HasFailed)
{
    private const ulong Error = 2;

    public string Service => Resource["service.name"];

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>The spans of an <c>ExportTraceServiceRequest</c>.</summary>
    public static IEnumerable<OtlpSpan> Read(ProtoMessage request) =>
        from ofResource in request.Messages(1)
        let resource = ofResource.Message(1).Attributes(1)
        from ofScope in ofResource.Messages(2)
        let scope = ofScope.Message(1).Text(1)
        from span in ofScope.Messages(2)
        select new OtlpSpan(
            resource,
            scope,
            span.Text(5),
            (ActivityKind)(span.Number(6) - 1),
            span.Hex(1),
            span.Hex(2),
            span.Hex(4),
            span.Attributes(9),
            [.. span.Messages(13).Select(link => (link.Hex(1), link.Hex(2)))],
            span.Message(15).Number(3) == Error);
}
