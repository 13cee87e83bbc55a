using SpacesPlatform.Ingest.SpaceEvents.Answers;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Lets only requests in that show an API key or a webhook signature; hangs on a group of endpoints.</summary>
internal sealed class CredentialsFilter(RequestAuthentication authentication) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        authentication.CheckHeaders(context.HttpContext) is { } problem
            ? ValueTask.FromResult<object?>(Problems.Answer(problem))
            : next(context);
}
