using Microsoft.AspNetCore.Http.Features;
using SpacesPlatform.Gateway.Answers;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>Answers a body that is announced as too large, before any of it is read.</summary>
/// <remarks>
/// The server would refuse it too, but by closing the connection, so that a client that still sends sees no answer. Therefore the
/// server's own limit is lifted: it throws away what still comes, for a few seconds. A body of unknown length is left to the service.
/// </remarks>
internal sealed class BodyLimit(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength is not > ServerLimits.BodyBytes)
        {
            return next(context);
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        return GatewayProblems.RequestTooLarge().ExecuteAsync(context);
    }
}
