using System.Diagnostics;
using OpenTelemetry.Trace;

namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>
/// Decides, when a span starts, whether it is exported: as its parent is, else by the ratio. What is not sampled is still
/// recorded, so that <see cref="KeepFailedAndSlow"/> can decide again when it has ended.
/// </summary>
/// <param name="ratio">From 0 to 1.</param>
internal sealed class StorySampler(double ratio) : Sampler
{
    private readonly TraceIdRatioBasedSampler ofRoots = new(ratio);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        var parent = samplingParameters.ParentContext;
        if (parent.TraceId == default)
        {
            // A call that serves no request and no event is a poll or a probe: there would be nothing else on its trace.
            return samplingParameters.Kind == ActivityKind.Client
                ? new SamplingResult(SamplingDecision.Drop)
                : Decide(ofRoots.ShouldSample(samplingParameters).Decision == SamplingDecision.RecordAndSample);
        }

        return Decide((parent.TraceFlags & ActivityTraceFlags.Recorded) != 0);
    }

    private static SamplingResult Decide(bool isSampled) =>
        new(isSampled ? SamplingDecision.RecordAndSample : SamplingDecision.RecordOnly);
}
