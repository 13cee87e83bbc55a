using System.Diagnostics.Metrics;
using System.Globalization;
using SpacesPlatform.Ingest.SpaceEvents;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.ServiceDefaults.Telemetry;

namespace SpacesPlatform.Ingest.Integrations.RateLimits;

/// <summary>Admits the requests of an integration while its bucket lasts, and tells it how much is left.</summary>
internal sealed class RateLimiting
{
    private readonly Counter<long> refusals;

    public RateLimiting(IMeterFactory meters) =>
        refusals = meters.Create(IngestTelemetry.Name).CreateCounter<long>(
            "spaces.ingest.rate_limit.refusals", "{request}", "Requests that were refused as their integration had used up its limit");

    /// <summary>Null when the request is admitted, else why not.</summary>
    public Problem? Admit(HttpContext http, Integration integration)
    {
        if (integration.Bucket is not { } bucket)
        {
            return null;
        }

        var isAdmitted = bucket.TryAdmit(out var state);
        RateLimitHeaders.Write(http.Response, bucket.Limit, state);
        if (isAdmitted)
        {
            return null;
        }

        refusals.Add(1, new KeyValuePair<string, object?>(SpaceAttributes.Integration, integration.Name));
        http.Response.Headers.RetryAfter = state.SecondsToAdmission.ToString(CultureInfo.InvariantCulture);
        return Problems.RateLimited(bucket.Limit, state);
    }

    /// <summary>Charges an admitted request for its events.</summary>
    public static void Charge(HttpContext http, Integration integration, int events)
    {
        if (events > 1 && integration.Bucket is { } bucket)
        {
            RateLimitHeaders.Write(http.Response, bucket.Limit, bucket.Charge(events - 1));
        }
    }
}
