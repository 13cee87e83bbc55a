using Microsoft.Net.Http.Headers;
using SpacesPlatform.Gateway.Answers;
using SpacesPlatform.Gateway.Forwarding;

namespace SpacesPlatform.Gateway.Reading;

/// <summary>
/// Forwards to stats only what shows a live API key. While nobody can tell, nothing is forwarded. What is forwarded is for the
/// reader alone: shared caches are told so, as they know nothing of keys that are revoked.
/// </summary>
internal sealed class KeyRequirement(RequestDelegate next, ReaderKeys keys)
{
    private const string Scheme = "Bearer ";
    private const string RetryAfterSeconds = "1";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetReverseProxyFeature().Cluster.Config.ClusterId != GatewayRoutes.Stats)
        {
            await next(context);
            return;
        }

        var (authorization, headers) = (context.Request.Headers.Authorization.ToString(), context.Response.Headers);
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            headers.WWWAuthenticate = "Bearer";
            await GatewayProblems.KeyMissing().ExecuteAsync(context);
            return;
        }

        switch (await keys.CheckAsync(authorization, context.RequestAborted))
        {
            case KeyVerdict.Live:
                context.Response.OnStarting(KeepPrivateAsync, context.Response);
                await next(context);
                break;
            case KeyVerdict.Unknown:
                headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                await GatewayProblems.KeyUnknown().ExecuteAsync(context);
                break;
            default:
                headers.RetryAfter = RetryAfterSeconds;
                await GatewayProblems.KeysUnavailable().ExecuteAsync(context);
                break;
        }
    }

    /// <summary>At the start of the answer: stats says how long it is good for, and nothing of who may keep it.</summary>
    private static Task KeepPrivateAsync(object response)
    {
        var headers = ((HttpResponse)response).GetTypedHeaders();
        var caching = headers.CacheControl ?? new CacheControlHeaderValue();
        (caching.Private, caching.Public) = (true, false);
        headers.CacheControl = caching;
        return Task.CompletedTask;
    }
}
