using Microsoft.Net.Http.Headers;
using SpacesPlatform.Ingest.SpaceEvents.Answers;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Lets only integrations in that show their API key; hangs on a group of endpoints.</summary>
internal sealed class ApiKeyFilter(ApiKeyAuthenticator authenticator) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var authorization = http.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(http, "Bearer", "The request has no API key: send it as 'Authorization: Bearer <api key>'.");
        }

        if (authenticator.Find(authorization[Scheme.Length..].Trim()) is not { } integration)
        {
            return Refuse(http, "Bearer error=\"invalid_token\"", "The API key is not known: check it, or ask the platform's operator for one.");
        }

        http.Features.Set(integration);
        return next(context);
    }

    private static ValueTask<object?> Refuse(HttpContext http, string challenge, string detail)
    {
        http.Response.Headers[HeaderNames.WWWAuthenticate] = challenge;
        return ValueTask.FromResult<object?>(Problems.Answer(Problems.Unauthorized(detail)));
    }
}
