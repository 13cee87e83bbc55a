using System.Globalization;

namespace SpacesPlatform.Ingest.Integrations.RateLimits;

/// <summary>The fields of draft-ietf-httpapi-ratelimit-headers: the policy, and what is left of it.</summary>
internal static class RateLimitHeaders
{
    public const string Policy = "RateLimit-Policy";
    public const string State = "RateLimit";

    public static void Write(HttpResponse response, RateLimit limit, BucketState state)
    {
        response.Headers[Policy] = string.Create(CultureInfo.InvariantCulture, $"\"events\";q={limit.Burst};w={limit.WindowSeconds}");
        response.Headers[State] = string.Create(CultureInfo.InvariantCulture, $"\"events\";r={state.Left};t={state.SecondsToFull}");
    }
}
