using System.Diagnostics;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>What taking in events needs.</summary>
internal static class SpaceEventsExtensions
{
    public static IHostApplicationBuilder AddSpaceEvents(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IngestTelemetry>();
        builder.Services.AddSingleton<IEventPublisher, BusEventPublisher>();
        builder.Services.AddSingleton<ConfirmedPublishing>();
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            // What is answered outside of the endpoints: an unknown path, a method that is not allowed, an internal error.
            var problem = context.ProblemDetails;
            problem.Extensions.Remove("traceId");
            problem.Extensions["code"] = CodeOf(problem.Status);
            problem.Extensions["trace_id"] = Activity.Current?.TraceId.ToString();
        });
        return builder;
    }

    private static string CodeOf(int? status) => status switch
    {
        StatusCodes.Status404NotFound => "not_found",
        StatusCodes.Status405MethodNotAllowed => "method_not_allowed",
        StatusCodes.Status500InternalServerError => "internal_error",
        _ => $"status_{status}",
    };
}
