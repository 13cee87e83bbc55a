using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Contracts;
using SpacesPlatform.Gateway.Answers;
using SpacesPlatform.Gateway.Forwarding;

namespace SpacesPlatform.Gateway.Documentation;

/// <summary>What the platform can be used by: its descriptions for programs, and a page on which people try the API.</summary>
internal static class DocumentationExtensions
{
    private const string Json = "application/json";
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];
    private static readonly byte[] OpenApi = Read("openapi.v1.json");
    private static readonly byte[] AsyncApi = Read("asyncapi.json");

    public static void MapDocumentation(this IEndpointRouteBuilder routes)
    {
        var documents = routes.MapGroup("").RequireCors(GatewayRoutes.ReadsCorsPolicy);
        documents.MapMethods("/openapi/v1.json", Reads, () => TypedResults.Bytes(OpenApi, Json));
        documents.MapMethods("/asyncapi.json", Reads, () => TypedResults.Bytes(AsyncApi, Json));
        documents.MapMethods("/schemas/{type}.json", Reads, Schema);
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
