using System.Security.Cryptography;
using Scalar.AspNetCore;
using SpacesPlatform.ServiceDefaults;

namespace SpacesPlatform.Gateway.Documentation;

/// <summary>The page to try the API: Scalar, with all that it needs from here and nothing from elsewhere.</summary>
internal static class DocsPage
{
    public const string Path = "/docs";

    private const int NonceBytes = 16;

    public static void MapDocsPage(this IEndpointRouteBuilder routes) =>
        routes.MapScalarApiReference(Path, (options, context) =>
        {
            var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));
            context.Response.Headers.ContentSecurityPolicy = Policy(nonce);
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            options
                .WithTitle("SpacesPlatform: try the API")
                .WithNonce(nonce)
                .WithOpenApiRoutePattern("/openapi/v1.json")
                .DisableTelemetry()
                .DisableDefaultFonts()
                .DisableAgent()
                .DisableMcp()
                .HideClientButton()
                .HideDeveloperTools();
        }).WithHead();

    /// <summary>Scripts of this address alone; styles are set by them, which no nonce can cover.</summary>
    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
