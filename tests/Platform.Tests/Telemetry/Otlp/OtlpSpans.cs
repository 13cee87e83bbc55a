using System.Diagnostics;

namespace SpacesPlatform.Platform.Tests.Telemetry.Otlp;

internal static class OtlpSpans
{
    /// <summary>The spans of requests, as the services that took them in made them.</summary>
    public static List<OtlpSpan> Servers(this IEnumerable<OtlpSpan> spans) => [.. spans.Where(span => span.Kind == ActivityKind.Server)];
}
