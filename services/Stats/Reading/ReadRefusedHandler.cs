using Microsoft.AspNetCore.Diagnostics;

namespace SpacesPlatform.Stats.Reading;

/// <summary>Answers reads that were refused on the way.</summary>
internal sealed class ReadRefusedHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not ReadRefusedException refused)
        {
            return ValueTask.FromResult(false);
        }

        httpContext.Response.StatusCode = refused.Status;
        return problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails = ReadProblems.Of(refused.Status, refused.Code, refused.Message, refused.Faults).ProblemDetails,
        });
    }
}
