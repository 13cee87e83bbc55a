using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SpacesPlatform.ServiceDefaults;

/// <summary>Errors as RFC 9457 problem details with a stable <c>code</c> and a <c>trace_id</c>.</summary>
public static class ProblemDetailsExtensions
{
    /// <summary>
    /// Gives every problem that the framework or a handler answers with a code and the request's trace id, and writes it whatever
    /// the request accepts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPlatformProblemDetails(this IServiceCollection services)
    {
        // Before the framework's: the first that can write does.
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IProblemDetailsWriter, ProblemWriter>());
        return services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete);
    }

    /// <summary>Adds what every problem has: title, detail, trace id and, where the handler gave none, a code from the status.</summary>
    private static void Complete(ProblemDetailsContext context)
    {
        var (problem, status) = (context.ProblemDetails, context.HttpContext.Response.StatusCode);
        problem.Status ??= status;
        problem.Title ??= ReasonPhrases.GetReasonPhrase(status);
        problem.Detail ??= Detail(context.HttpContext, status);
        problem.Extensions.Remove("traceId");
        problem.Extensions["trace_id"] = Activity.Current?.TraceId.ToString();
        if (!problem.Extensions.ContainsKey("code"))
        {
            problem.Extensions["code"] = ReasonPhrases.GetReasonPhrase(status).ToLowerInvariant().Replace(' ', '_');
        }
    }

    /// <summary>What is to be said of a bare status; null where the status says all.</summary>
    private static string? Detail(HttpContext http, int status) => status switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at '{http.Request.Path}'.",
        StatusCodes.Status405MethodNotAllowed =>
            $"'{http.Request.Path}' can't be asked with {http.Request.Method}, but with {http.Response.Headers.Allow}.",
        StatusCodes.Status500InternalServerError =>
            "The request failed for a reason of the platform's own. The operator finds it by the trace id.",
        _ => null,
    };
}
