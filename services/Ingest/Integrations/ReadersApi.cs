using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.ServiceDefaults;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Where the gateway asks whether a reader's key is live. It is not of the public API: nothing outside /v1 is forwarded.</summary>
internal static class ReadersApi
{
    public static void MapReaders(this IEndpointRouteBuilder routes) =>
        routes.MapGet(InternalPaths.Reader, Check).ExcludeFromDescription();

    private static Results<NoContent, JsonHttpResult<Problem>> Check(HttpContext http, RequestAuthentication authentication) =>
        authentication.CheckReader(http) is { } problem ? Problems.Answer(problem) : TypedResults.NoContent();
}
