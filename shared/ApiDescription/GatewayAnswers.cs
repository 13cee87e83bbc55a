using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace SpacesPlatform.ApiDescription;

/// <summary>What the gateway answers itself, for any operation of a service behind it.</summary>
public static class GatewayAnswers
{
    private const string Again = "Send the same request again: repeating it is harmless.";

    /// <summary>The service can't be reached, or keeps silent.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The answers.</returns>
    public static IReadOnlyList<ApiAnswer> Of(string service) =>
    [
        Problem(503, "service_unavailable", $"The service '{service}' can't be reached. {Again}"),
        Problem(504, "gateway_timeout", $"The service '{service}' did not answer in time. {Again}"),
    ];

    /// <summary>Reading needs a key, by the platform's settings, and the request shows none that is live, or nobody can tell.</summary>
    public static IReadOnlyList<ApiAnswer> OfReading { get; } =
    [
        Problem(401, "unauthorized", "Reading needs an API key here: send it as 'Authorization: Bearer <api key>'.") with
        {
            Headers = [ApiHeaders.WwwAuthenticate],
        },
        Problem(
            503, "keys_unavailable",
            "The API key can't be checked now, as the service that knows the keys does not answer. Send the same request again."),
    ];

    private static ApiAnswer Problem(int status, string code, string detail) => ApiAnswer.Problem(status, code, new JsonObject
    {
        ["title"] = ReasonPhrases.GetReasonPhrase(status),
        ["status"] = status,
        ["detail"] = detail,
        ["code"] = code,
        ["trace_id"] = "0af7651916cd43dd8448eb211c80319c",
    }) with
    { Headers = [ApiHeaders.RetryAfter] };
}
