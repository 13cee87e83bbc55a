using SpacesPlatform.Gateway.Answers;
using Yarp.ReverseProxy.Forwarder;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Answers with a problem where YARP leaves a bare status behind.</summary>
/// <remarks>Logs one line a failure. YARP's own warning, off by default, adds the stack, twenty lines for each request.</remarks>
internal sealed partial class FailureAnswers(RequestDelegate next, GatewayTelemetry telemetry, ILogger<FailureAnswers> logger)
{
    private const string RetryAfterSeconds = "1";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);

        if (context.GetForwarderErrorFeature() is not { } failure
            || context.Response.HasStarted
            || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        var proxy = context.GetReverseProxyFeature();
        var service = proxy.Cluster.Config.ClusterId;
        telemetry.Failed(service, failure.Error);
        LogFailure(service, proxy.ProxiedDestination?.DestinationId, failure.Error, failure.Exception?.Message);
        await AnswerAsync(context, failure, service);
    }

    private static Task AnswerAsync(HttpContext context, IForwarderErrorFeature failure, string service)
    {
        var status = context.Response.StatusCode;
        context.Response.Clear();
        if (status == StatusCodes.Status413PayloadTooLarge)
        {
            return GatewayProblems.RequestTooLarge().ExecuteAsync(context);
        }

        if (status == StatusCodes.Status408RequestTimeout)
        {
            return GatewayProblems.RequestTimeout().ExecuteAsync(context);
        }

        if (status < StatusCodes.Status500InternalServerError)
        {
            return GatewayProblems.UnreadableBody(status).ExecuteAsync(context);
        }

        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        var problem = status == StatusCodes.Status504GatewayTimeout && !failure.IsUnreachable()
            ? GatewayProblems.TimedOut(service)
            : GatewayProblems.ServiceUnavailable(service);
        return problem.ExecuteAsync(context);
    }

    [LoggerMessage(4001, LogLevel.Warning, "{Service} at {Replica} failed: {Error}: {Reason}", EventName = "ForwardingFailed")]
    private partial void LogFailure(string service, string? replica, ForwarderError error, string? reason);
}
