using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Patterns;

namespace SpacesPlatform.Stats.Reading;

/// <summary>
/// Gives handlers the ids of the path as they are. The server decodes all of a path but <c>%2F</c>, after which <c>a/b</c>
/// and <c>a%2Fb</c> look the same; only the request target as it was sent tells them apart.
/// </summary>
internal static class PathIds
{
    /// <summary>Replaces route values by what their segments say, decoded once and completely.</summary>
    public static void UsePathIds(this IApplicationBuilder app) =>
        app.Use(static (context, next) =>
        {
            if (context.GetEndpoint() is RouteEndpoint { RoutePattern.Parameters.Count: > 0 } endpoint)
            {
                Decode(context, endpoint.RoutePattern);
            }

            return next(context);
        });

    private static void Decode(HttpContext context, RoutePattern pattern)
    {
        var segments = RawSegments(context);
        if (segments.Length != pattern.PathSegments.Count)
        {
            // A target with dot segments, which the server has resolved: nobody encodes an id so.
            return;
        }

        for (var i = 0; i < segments.Length; i++)
        {
            if (pattern.PathSegments[i] is { IsSimple: true, Parts: [RoutePatternParameterPart parameter] })
            {
                context.Request.RouteValues[parameter.Name] = Uri.UnescapeDataString(segments[i]);
            }
        }
    }

    private static string[] RawSegments(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?', 2)[0];
        if (!path.StartsWith('/') && Uri.TryCreate(path, UriKind.Absolute, out var absolute))
        {
            path = absolute.AbsolutePath;
        }

        return path.Trim('/').Split('/');
    }
}
