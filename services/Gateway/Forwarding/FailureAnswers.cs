using SpacesPlatform.Gateway.Answers;
using Yarp.ReverseProxy.Forwarder;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Answers with a problem where YARP leaves a bare status behind.</summary>
internal sealed class FailureAnswers(RequestDelegate next)
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

        await AnswerAsync(context, failure);
    }

    private static Task AnswerAsync(HttpContext context, IForwarderErrorFeature failure)
    {
        var status = context.Response.StatusCode;
        var service = context.GetReverseProxyFeature().Cluster.Config.ClusterId;
        context.Response.Clear();
        if (status == StatusCodes.Status413PayloadTooLarge)
        {
            return GatewayProblems.RequestTooLarge().ExecuteAsync(context);
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
}
