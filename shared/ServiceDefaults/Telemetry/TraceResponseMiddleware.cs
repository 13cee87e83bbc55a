using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace SpacesPlatform.ServiceDefaults.Telemetry;

/// <summary>
/// Answers with <c>traceresponse</c> (W3C Trace Context Level 2), so that a caller can find its trace. The service nearest
/// to the caller has the last word.
/// </summary>
internal sealed class TraceResponseMiddleware(RequestDelegate next)
{
    public const string Header = "traceresponse";

    public Task InvokeAsync(HttpContext context)
    {
        if (Activity.Current is { } activity)
        {
            context.Response.OnStarting(
                static state =>
                {
                    var (response, activity) = ((HttpResponse, Activity))state;
                    var flags = activity.Recorded ? "01" : "00";
                    response.Headers[Header] = $"00-{activity.TraceId}-{activity.SpanId}-{flags}";
                    return Task.CompletedTask;
                },
                (context.Response, activity));
        }

        return next(context);
    }
}
