using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace SpacesPlatform.ServiceDefaults;

/// <summary>Errors as RFC 9457 problem details with a stable <c>code</c> and a <c>trace_id</c>.</summary>
public static class ProblemDetailsExtensions
{
    /// <summary>Gives every problem that the framework or a handler answers with a code and the request's trace id.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPlatformProblemDetails(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Complete(context.ProblemDetails));

    /// <summary>Adds what every problem has: title, trace id and, where the handler gave none, a code from the status.</summary>
    /// <param name="problem">The problem.</param>
    private static void Complete(ProblemDetails problem)
    {
        var status = problem.Status ?? StatusCodes.Status500InternalServerError;
        problem.Title ??= ReasonPhrases.GetReasonPhrase(status);
        problem.Extensions.Remove("traceId");
        problem.Extensions["trace_id"] = Activity.Current?.TraceId.ToString();
        if (!problem.Extensions.ContainsKey("code"))
        {
            problem.Extensions["code"] = ReasonPhrases.GetReasonPhrase(status).ToLowerInvariant().Replace(' ', '_');
        }
    }
}
