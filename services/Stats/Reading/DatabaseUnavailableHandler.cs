using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace SpacesPlatform.Stats.Reading;

/// <summary>While the database is away reads answer 503, which says: ask again.</summary>
internal sealed class DatabaseUnavailableHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not NpgsqlException { IsTransient: true })
        {
            return ValueTask.FromResult(false);
        }

        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = "1";
        return problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails = ReadProblems.DatabaseUnavailable().ProblemDetails,
        });
    }
}
