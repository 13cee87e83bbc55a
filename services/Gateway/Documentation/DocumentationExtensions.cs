using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Contracts;
using SpacesPlatform.Gateway.Answers;
using SpacesPlatform.Gateway.Forwarding;
using SpacesPlatform.ServiceDefaults;

namespace SpacesPlatform.Gateway.Documentation;

/// <summary>What the platform can be used by: its descriptions for programs, and a page on which people try the API.</summary>
internal static class DocumentationExtensions
{
    private const string Json = "application/json";
    private static readonly byte[] OpenApi = Read("openapi.v1.json");
    private static readonly byte[] AsyncApi = Read("asyncapi.json");

    public static void MapDocumentation(this IEndpointRouteBuilder routes)
    {
        var documents = routes.MapGroup("").WithHead().RequireCors(GatewayRoutes.ReadsCorsPolicy);
        documents.MapGet("/openapi/v1.json", () => TypedResults.Bytes(OpenApi, Json));
        documents.MapGet("/asyncapi.json", () => TypedResults.Bytes(AsyncApi, Json));
        documents.MapGet("/schemas/{type}.json", Schema);
        routes.MapDocsPage();
    }

    private static Results<ContentHttpResult, ProblemHttpResult> Schema(string type, HttpRequest request) =>
        EventSchemas.Types.Contains(type)
            ? TypedResults.Text(EventSchemas.Read(type), "application/schema+json")
            : GatewayProblems.UnknownPath(request.Path);

    private static byte[] Read(string name)
    {
        using var stream = typeof(DocumentationExtensions).Assembly.GetManifestResourceStream(typeof(DocumentationExtensions), name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
