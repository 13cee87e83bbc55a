using SpacesPlatform.Gateway.Forwarding;
using SpacesPlatform.ServiceDefaults;

namespace SpacesPlatform.Gateway.Answers;

/// <summary>What the gateway answers itself, and what holds for every answer that passes it.</summary>
internal static class AnswersExtensions
{
    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(1);

    public static WebApplicationBuilder AddAnswers(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerJson.Default));

        // Any page may read; it can't send a reader's credentials along, and it can't post.
        builder.Services.AddCors(cors => cors.AddPolicy(GatewayRoutes.ReadsCorsPolicy, policy => policy
            .AllowAnyOrigin()
            .AllowAnyHeader()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithExposedHeaders("ETag", "Retry-After", "traceresponse")
            .SetPreflightMaxAge(PreflightAge)));
        return builder;
    }

    /// <summary>So that whoever opens the gateway's URL sees where to go on.</summary>
    public static void MapIndex(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", () => TypedResults.Ok(new IndexAnswer())).WithHead().RequireCors(GatewayRoutes.ReadsCorsPolicy);

    /// <summary>
    /// Answers what no route is for. A fallback route would be one for every method of every path, after which routing could not
    /// tell any more which methods a path has.
    /// </summary>
    public static void UseUnknownPaths(this IApplicationBuilder app) => app.Use(static (context, next) =>
        context.GetEndpoint() is null ? GatewayProblems.UnknownPath(context.Request.Path).ExecuteAsync(context) : next(context));
}
