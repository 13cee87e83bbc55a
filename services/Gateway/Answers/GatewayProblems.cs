using Microsoft.AspNetCore.Http.HttpResults;

namespace SpacesPlatform.Gateway.Answers;

/// <summary>All problems that the gateway answers with itself, so that their codes stand in one place.</summary>
internal static class GatewayProblems
{
    public static ProblemHttpResult UnknownPath(PathString path) => Of(
        StatusCodes.Status404NotFound,
        "not_found",
        $"There is nothing at '{path}'. The API is under /v1; GET / lists where to start.");

    public static ProblemHttpResult ServiceUnavailable(string service) => Of(
        StatusCodes.Status503ServiceUnavailable,
        "service_unavailable",
        $"The service '{service}' can't be reached. Send the same request again: repeating it is harmless.");

    public static ProblemHttpResult TimedOut(string service) => Of(
        StatusCodes.Status504GatewayTimeout,
        "gateway_timeout",
        $"The service '{service}' did not answer in time. Send the same request again: repeating it is harmless.");

    public static ProblemHttpResult KeyMissing() => Of(
        StatusCodes.Status401Unauthorized,
        "unauthorized",
        "Reading needs an API key here: send it as 'Authorization: Bearer <api key>'.");

    public static ProblemHttpResult KeyUnknown() => Of(
        StatusCodes.Status401Unauthorized,
        "unauthorized",
        "The API key is not known, or not any more: check it, or ask the platform's operator for one.");

    public static ProblemHttpResult KeysUnavailable() => Of(
        StatusCodes.Status503ServiceUnavailable,
        "keys_unavailable",
        "The API key can't be checked now, as the service that knows the keys does not answer. Send the same request again.");

    public static ProblemHttpResult RequestTooLarge() => Of(
        StatusCodes.Status413PayloadTooLarge,
        "request_too_large",
        "The request is larger than the gateway takes: send the events in several requests.");

    public static ProblemHttpResult RequestTimeout() => Of(
        StatusCodes.Status408RequestTimeout,
        "request_timeout",
        "The body did not come in time. Send the same request again: repeating it is harmless.");

    public static ProblemHttpResult UnreadableBody(int status) =>
        Of(status, "unreadable_body", "The body could not be read to its end.");

    private static ProblemHttpResult Of(int status, string code, string detail) => TypedResults.Problem(
        detail,
        statusCode: status,
        extensions: new Dictionary<string, object?> { ["code"] = code });
}
