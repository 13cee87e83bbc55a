using System.Net;

namespace SpacesPlatform.Client;

/// <summary>The platform's answer is a problem.</summary>
public sealed class SpacesApiException : Exception
{
    /// <summary>The code of an answer that the client can't make sense of.</summary>
    public const string UnreadableAnswer = "unreadable_answer";

    internal SpacesApiException(Uri address, HttpStatusCode status, Problem? problem, TimeSpan? retryAfter)
        : base($"{address.GetLeftPart(UriPartial.Path)} answered {(int)status}: {problem?.ToString() ?? "no reason given"}")
    {
        (Status, Problem, RetryAfter) = (status, problem, retryAfter);
        Code = problem?.Code;
    }

    private SpacesApiException(string message, HttpStatusCode status, Exception? innerException)
        : base(message, innerException) => (Status, Code) = (status, UnreadableAnswer);

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The stable code, such as <c>cursor_expired</c>; null where something else than the platform answered.</summary>
    public string? Code { get; }

    /// <summary>The whole problem; null where the answer told none.</summary>
    public Problem? Problem { get; }

    /// <summary>Where the input is at fault; empty where that is not the point.</summary>
    public IReadOnlyList<ProblemError> Errors => Problem?.Errors ?? [];

    /// <summary>The trace to search for in the platform's telemetry, or null.</summary>
    public string? TraceId => Problem?.TraceId;

    /// <summary>How long the platform asks to wait before the next attempt, or null.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether the same request may succeed later: 408, 429 and all of 5xx but 501.</summary>
    public bool IsTransient => Code != UnreadableAnswer
        && (Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            || (Status >= HttpStatusCode.InternalServerError && Status != HttpStatusCode.NotImplemented));

    internal static SpacesApiException Unreadable(Uri address, HttpStatusCode status, string why, Exception? inner = null) =>
        new($"{address.GetLeftPart(UriPartial.Path)} answered {(int)status} with what can't be read: {why}", status, inner);
}
