using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SpacesPlatform.ServiceDefaults;

/// <summary>
/// Writes every problem, whatever the request accepts. The framework's own writer leaves out who accepts no JSON, and the answer
/// is then empty or plain text; RFC 9110 lets a server send what was not asked for, and an error without its code helps nobody.
/// </summary>
internal sealed class ProblemWriter(IOptions<ProblemDetailsOptions> options) : IProblemDetailsWriter
{
    private const string MediaType = "application/problem+json";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        options.Value.CustomizeProblemDetails?.Invoke(context);
        return new(context.HttpContext.Response.WriteAsJsonAsync(context.ProblemDetails, options: null, MediaType));
    }
}
