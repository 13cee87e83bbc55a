using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace SpacesPlatform.Stats.Reading;

/// <summary>While the database is away reads answer 503, which says: ask again.</summary>
internal sealed class DatabaseUnavailableHandler(IProblemDetailsService problems) : IExceptionHandler
{
    /// <summary>The server is being shut down, or somebody ended the connection: the next one may be taken.</summary>
    private const string Ended = PostgresErrorCodes.AdminShutdown;
    private const string Crashed = PostgresErrorCodes.CrashShutdown;

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!IsUnavailable(exception))
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

    /// <summary>Whoever accesses the database for us may wrap what it says.</summary>
    private static bool IsUnavailable(Exception? exception) => exception switch
    {
        null => false,
        NpgsqlException { IsTransient: true } or PostgresException { SqlState: Ended or Crashed } => true,
        _ => IsUnavailable(exception.InnerException),
    };
}
