using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using SpacesPlatform.ApiDescription;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Describing;

/// <summary>What reads answer: the examples of problems are made by what makes the problems.</summary>
internal static class ReadAnswers
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    public static ApiAnswer InvalidQuery { get; } =
        Problem(ReadProblems.InvalidQuery([new("limit", "Expected a whole number from 1 to 100."), new("x", "There is no such parameter.")]));

    public static ApiAnswer InvalidCursor { get; } =
        Problem(ReadProblems.InvalidCursor("The cursor can't be read: pass on 'next' as it was given."));

    public static ApiAnswer CursorExpired { get; } = Problem(ReadProblems.CursorExpired());

    public static ApiAnswer UnknownBoard { get; } = Problem(ReadProblems.UnknownBoard("podcasts"));

    public static ApiAnswer NotOnBoard { get; } = Problem(ReadProblems.NotOnBoard("1zyx"));

    public static ApiAnswer AsOfTooWide { get; } = Problem(ReadRefusals.AsOfTooWide());

    public static ApiAnswer NotModified { get; } = new(
        304, "The earlier answer, whose `ETag` was given, still holds.")
    { Headers = [ApiHeaders.ETag, ApiHeaders.CacheControl] };

    /// <summary>What any read can answer.</summary>
    public static IReadOnlyList<ApiAnswer> Any { get; } =
    [
        InvalidQuery,
        Problem(ReadProblems.DatabaseUnavailable()) with { Headers = [ApiHeaders.RetryAfter] },
        Problem(ReadProblems.NotAppliedYet()) with { Headers = [ApiHeaders.CacheControl] },
        .. GatewayAnswers.OfReading,
        .. GatewayAnswers.Of("stats"),
    ];

    public static ApiAnswer Unknown(string code, string what) => Problem(ReadProblems.Unknown(code, what, "zyx"));

    /// <summary>The answer that was asked for, with the example of the operation's name.</summary>
    public static ApiAnswer Found<T>(string description, params string[] examples) => new(
        200, description, new ApiContent("application/json", ApiContent.Reference(typeof(T).Name), [.. examples.Select(name => (name, Examples.Read(name)))]));

    /// <summary>The same of an answer that can be revalidated.</summary>
    public static ApiAnswer Board<T>(string description, params string[] examples) =>
        Found<T>(description, examples) with { Headers = [ApiHeaders.ETag, ApiHeaders.CacheControl] };

    public static ApiAnswer Problem(ProblemHttpResult problem) => Problem(problem.ProblemDetails);

    private static ApiAnswer Problem(ReadRefusedException refused) =>
        Problem(ReadProblems.Of(refused.Status, refused.Code, refused.Message, refused.Faults));

    private static ApiAnswer Problem(Microsoft.AspNetCore.Mvc.ProblemDetails problem)
    {
        var example = new JsonObject
        {
            ["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(problem.Status!.Value),
            ["status"] = problem.Status,
            ["detail"] = problem.Detail,
        };
        foreach (var (name, value) in problem.Extensions)
        {
            example[name] = System.Text.Json.JsonSerializer.SerializeToNode(value, System.Text.Json.JsonSerializerOptions.Web);
        }

        example["trace_id"] = Trace;
        return ApiAnswer.Problem(problem.Status.Value, (string)problem.Extensions["code"]!, example);
    }
}
