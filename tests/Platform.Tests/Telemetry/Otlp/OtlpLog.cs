namespace SpacesPlatform.Platform.Tests.Telemetry.Otlp;

/// <summary>A log record as it came over OTLP.</summary>
/// <param name="Category">The logger's name.</param>
internal sealed record OtlpLog(
    IReadOnlyDictionary<string, string> Resource,
    string Category,
    string EventName,
    string Severity,
    string Body,
    IReadOnlyDictionary<string, string> Attributes,
    string TraceId)
{
    public string Service => Resource["service.name"];

    /// <summary>The records of an <c>ExportLogsServiceRequest</c>.</summary>
    public static IEnumerable<OtlpLog> Read(ProtoMessage request) =>
        from ofResource in request.Messages(1)
        let resource = ofResource.Message(1).Attributes(1)
        from ofScope in ofResource.Messages(2)
        let scope = ofScope.Message(1).Text(1)
        from record in ofScope.Messages(2)
        select new OtlpLog(
            resource, scope, record.Text(12), record.Text(3), OtlpAttributes.Value(record.Message(5)), record.Attributes(6), record.Hex(9));
}
