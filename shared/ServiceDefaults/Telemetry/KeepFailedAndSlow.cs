using System.Diagnostics;
using OpenTelemetry;

namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>
/// Has spans exported that were not sampled, but failed or were slow, with the spans of this process that they are part of and
/// with whatever those call from then on.
/// </summary>
/// <param name="slowerThan">What counts as slow.</param>
internal sealed class KeepFailedAndSlow(TimeSpan slowerThan) : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.Recorded || (data.Status != ActivityStatusCode.Error && data.Duration < slowerThan) || IsSilenced(data))
        {
            return;
        }

        for (var span = data; span is not null; span = span.Parent)
        {
            span.ActivityTraceFlags |= ActivityTraceFlags.Recorded;
        }
    }

    /// <summary>Part of a request that is not worth tracing at all, such as the health check of a probe.</summary>
    private static bool IsSilenced(Activity data)
    {
        for (var span = data; span is not null; span = span.Parent)
        {
            if (!span.IsAllDataRequested)
            {
                return true;
            }
        }

        return false;
    }
}
