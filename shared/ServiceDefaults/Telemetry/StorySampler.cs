using System.Diagnostics;
using OpenTelemetry.Trace;

namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>
/// Decides, when a span starts, whether it is exported: where its parent is, else by the ratio. What is not sampled is still
/// recorded, so that <see cref="KeepFailedAndSlow"/> can decide again when it has ended.
/// </summary>
/// <param name="ratio">From 0 to 1.</param>
internal sealed class StorySampler(double ratio) : Sampler
{
    private readonly TraceIdRatioBasedSampler ofTraces = new(ratio);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        var parent = samplingParameters.ParentContext;
        if (parent.TraceId == default)
        {
            // A call that serves no request and no event is a poll or a probe: there would be nothing else on its trace.
            return samplingParameters.Kind == ActivityKind.Client
                ? new SamplingResult(SamplingDecision.Drop)
                : Decide(ofTraces.ShouldSample(samplingParameters).Decision == SamplingDecision.RecordAndSample);
        }

        // Many a caller propagates a trace that it does not record itself, without meaning that nobody should. The ratio goes by
        // the trace id, so that all services agree about such a trace.
        return Decide((parent.TraceFlags & ActivityTraceFlags.Recorded) != 0
            || (parent.IsRemote && ofTraces.ShouldSample(samplingParameters).Decision == SamplingDecision.RecordAndSample));
    }

    private static SamplingResult Decide(bool isSampled) =>
        new(isSampled ? SamplingDecision.RecordAndSample : SamplingDecision.RecordOnly);
}
