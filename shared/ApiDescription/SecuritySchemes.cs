using Microsoft.OpenApi;

namespace SpacesPlatform.ApiDescription;

/// <summary>The ways in which integrations show who they are.</summary>
public static class SecuritySchemes
{
    /// <summary>An API key.</summary>
    public const string ApiKey = "apiKey";

    /// <summary>The signature of a webhook sender.</summary>
    public const string WebhookSignature = "webhookSignature";

    /// <summary>The id that the signature covers.</summary>
    public const string WebhookId = "webhookId";

    /// <summary>The time that the signature covers.</summary>
    public const string WebhookTimestamp = "webhookTimestamp";

    /// <summary>Standard Webhooks: all three of its headers.</summary>
    public static IReadOnlyList<string> Webhook { get; } = [WebhookId, WebhookTimestamp, WebhookSignature];

    /// <summary>Of reads: anybody's, or those of whoever has a key where the platform's settings ask for one.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Reading { get; } = [[], [ApiKey]];

    internal static IReadOnlyDictionary<string, IOpenApiSecurityScheme> All { get; } = new Dictionary<string, IOpenApiSecurityScheme>
    {
        [ApiKey] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "`Authorization: Bearer <api key>`. A key is bound to the sources that it may post for. "
                + "Reads need one, whichever it is, only where the operator wants it so.",
        },
        [WebhookId] = Header("webhook-id", "The id of the message, the same when it is sent again."),
        [WebhookTimestamp] = Header("webhook-timestamp", "When it is sent, in seconds since 1970; at most 5 minutes from the platform's clock."),
        [WebhookSignature] = Header(
            "webhook-signature",
            "Standard Webhooks: `v1,` and the HMAC-SHA256, in base64, of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret "
            + "(the base64 behind `whsec_`) that owns the events' source. Several signatures stand apart by spaces; one that holds is enough."),
    };

    private static OpenApiSecurityScheme Header(string name, string description) => new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = name,
        Description = description,
    };
}
