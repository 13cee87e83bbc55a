namespace SpacesPlatform.Gateway.Answers;

/// <summary>Headers that every answer has, whoever made it.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // At the start of the answer, and by assignment: a service may have set the same header, which would be appended.
        context.Response.OnStarting(
            static state =>
            {
                ((HttpResponse)state).Headers.XContentTypeOptions = "nosniff";
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }
}
