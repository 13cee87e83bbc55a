using System.Text.Json;
using System.Text.Json.Nodes;
using SpacesPlatform.ApiDescription;
using SpacesPlatform.Ingest.Integrations;
using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Requests;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Describing;

/// <summary>The problems that ingest answers with: the examples are made by what makes the problems.</summary>
internal static class EventProblems
{
    private static readonly RateLimit Limit = RateLimit.Of(null, null, new RateLimitOptions());
    private static readonly string[] Known = EventAnswers.Known;

    /// <summary>What a request as a whole can be answered with.</summary>
    private static readonly IReadOnlyList<ApiAnswer> Requests =
    [
        Of(ExampleEvents.Unreadable(ContentMode.Batched, "{}"), Known),
        Of(Problems.UnreadableBody(StatusCodes.Status400BadRequest), Known),
        Of(Headers(http => IdempotencyKey.Parse(http, out _), (IdempotencyKey.Header, "\"")), Known),
        Of(Problems.Unauthorized(RequestAuthentication.NoCredentials), ApiHeaders.WwwAuthenticate, ApiHeaders.IdempotencyKey),
        Of(Problems.ScopeMissing(Scopes.WriteEvents), ApiHeaders.IdempotencyKey),
        Of(Problems.RequestTimeout(new BodyOptions().BodyTimeout), Known),
        Of(Problems.RequestTooLarge(), Known),
        Of(Problems.TooManyEvents(), Known),
        Of(
            Headers(http => RequestFormat.Parse(http, out _), ("Content-Type", "text/plain")),
            [ApiHeaders.Accept, .. Known[1..]]),
        Of(
            Headers(
                http => RequestFormat.Parse(http, out _), ("Content-Type", "application/x-ndjson"), ("Content-Encoding", "zstd")),
            [ApiHeaders.AcceptEncoding, .. Known[1..]]),
        Of(
            Problems.RateLimited(Limit, new BucketState(Left: 0, Limit.WindowSeconds + 1, SecondsToAdmission: 1)),
            [ApiHeaders.RetryAfter, .. Known]),
        Of(Problems.KeysUnavailable(), ApiHeaders.RetryAfter, ApiHeaders.IdempotencyKey),
        Of(Problems.Overloaded(), [ApiHeaders.RetryAfter, .. Known]),
        .. GatewayAnswers.Of("ingest"),
    ];

    /// <summary>What a request can be answered with of which every event was refused.</summary>
    private static readonly IReadOnlyList<ApiAnswer> Refusals =
    [
        Refused("source", "https://other.example/"),
        Refused("note", new string('a', WireLimits.EventBytes)),
        Refused("type", "com.example.x"),
        Refused("data", new JsonObject { ["count"] = -1 }),
        Refused("{"),
        Refused(ExampleEvents.Invalid("1").ToJsonString() + "\n{"),
    ];

    /// <summary>What checking can be answered with.</summary>
    public static IReadOnlyList<ApiAnswer> Checking { get; } = [.. Requests, .. Refusals];

    /// <summary>What posting can be answered with.</summary>
    public static IReadOnlyList<ApiAnswer> Posting { get; } =
    [
        .. Requests,
        .. Refusals.Select(answer => answer with { Headers = [ApiHeaders.PreferenceApplied, .. answer.Headers] }),
        Of(Problems.IdempotencyKeyReused(), Known),
        Of(Problems.Unconfirmed(), [ApiHeaders.RetryAfter, .. Known]),
    ];

    private static ApiAnswer Of(Problem problem, params IReadOnlyList<string> headers)
    {
        var example = JsonSerializer.SerializeToNode(ExampleEvents.Traced(problem), AnswerJson.Default.Problem)!;
        return ApiAnswer.Problem(problem.Status, problem.Code, example.AsObject()) with { Headers = headers };
    }

    /// <summary>Of a request whose only event was refused, as one attribute is another.</summary>
    private static ApiAnswer Refused(string attribute, JsonNode value)
    {
        var json = ExampleEvents.Of(ExampleEvents.Sampled, "1");
        json[attribute] = value;
        return Refused(json.ToJsonString());
    }

    private static ApiAnswer Refused(string lines) => Of(EventsAnswers.AllRefused(ExampleEvents.Read(ContentMode.Lines, lines)), Known);

    /// <summary>What is wrong with a request of these headers.</summary>
    private static Problem Headers(
        Func<HttpContext, Problem?> parse, params IEnumerable<(string Name, string Value)> headers)
    {
        var http = new DefaultHttpContext();
        foreach (var (name, value) in headers)
        {
            http.Request.Headers[name] = value;
        }

        return parse(http) ?? throw new InvalidOperationException("There is nothing wrong with the headers of an example.");
    }
}
