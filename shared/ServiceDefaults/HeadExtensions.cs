using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SpacesPlatform.ServiceDefaults;

/// <summary>HEAD beside GET, which RFC 9110 asks of every server and routing leaves to each endpoint.</summary>
public static class HeadExtensions
{
    /// <summary>
    /// Lets endpoints that answer GET answer HEAD too: by the same handler, so that the headers are the same; the server leaves
    /// the body out. Not for endpoints that answer without end, such as server-sent events.
    /// </summary>
    /// <typeparam name="T">The kind of the endpoints: one, or a group.</typeparam>
    /// <param name="endpoints">The endpoints.</param>
    /// <returns>The same endpoints.</returns>
    public static T WithHead<T>(this T endpoints)
        where T : IEndpointConventionBuilder
    {
        endpoints.Add(static endpoint =>
        {
            for (var index = 0; index < endpoint.Metadata.Count; index++)
            {
                if (endpoint.Metadata[index] is HttpMethodMetadata { HttpMethods: var methods }
                    && methods.Contains(HttpMethods.Get) && !methods.Contains(HttpMethods.Head))
                {
                    endpoint.Metadata[index] = new HttpMethodMetadata([.. methods, HttpMethods.Head]);
                }
            }
        });
        return endpoints;
    }
}
