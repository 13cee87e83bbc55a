using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Transforms;

namespace SpacesPlatform.Gateway.Forwarding;

/// <summary>
/// Forwards path and query as they came. Ids in paths are percent-encoded; the parsed path keeps <c>%2F</c> but decodes the
/// rest, so that encoding it again would turn <c>%2F</c> into <c>%252F</c>.
/// </summary>
internal sealed class RawTargetTransform : RequestTransform
{
    private static readonly UriCreationOptions AsIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public override ValueTask ApplyAsync(RequestTransformContext context)
    {
        if (PathAndQuery(context.HttpContext) is { } target)
        {
            context.ProxyRequest.RequestUri = new Uri(context.DestinationPrefix.TrimEnd('/') + target, AsIs);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Null where the target can't be sent as it is, because a space or a line break in it would end the request line: YARP
    /// encodes it then.
    /// </summary>
    private static string? PathAndQuery(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return null;
        }

        if (target.StartsWith('/'))
        {
            return target;
        }

        return Uri.TryCreate(target, AsIs, out var absolute) ? absolute.PathAndQuery : null;
    }
}
