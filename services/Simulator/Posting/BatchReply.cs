using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SpacesPlatform.Simulator.Posting;

/// <summary>The platform's answer to one request, reduced to what decides how to go on.</summary>
internal sealed class BatchReply
{
    private PostAnswer? answer;

    /// <summary>Why some events are not settled, or that the platform said so itself.</summary>
    public string Why { get; private init; } = "the platform asked for some events again";

    public TimeSpan? RetryAfter { get; private init; }

    public static BatchReply Unsettled(string why, TimeSpan? retryAfter = null) => new() { Why = why, RetryAfter = retryAfter };

    /// <exception cref="PostingException">The whole request is at fault, so that posting it again can't help.</exception>
    public static BatchReply Read(HttpResponseMessage response, byte[] body, int sent, Uri gateway, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var answer = Parse(body, Answers.Default.PostAnswer);
        return response.StatusCode switch
        {
            HttpStatusCode.Accepted or HttpStatusCode.MultiStatus when answer is not null =>
                Settled(answer, sent, gateway, status),
            HttpStatusCode.Unauthorized => throw new PostingException(
                $"{gateway} refused the API key (401: {Problem(body)}). "
                + "Give a valid one with --api-key-file, --api-key or SPACES_API_KEY."),
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
                Unsettled($"{gateway} answered {status}", Pause(response, now)),
            HttpStatusCode.Forbidden or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity
                when answer is { Items.Count: > 0 } => Settled(answer, sent, gateway, status),
            _ => throw Fault(gateway, status, Problem(body)),
        };
    }

    /// <summary>Sorts the events of the request; returns those that are to be posted again.</summary>
    public IReadOnlyList<NumberedEvent> Sort(
        IReadOnlyList<NumberedEvent> pending, List<PostableEvent> accepted, List<RefusedEvent> refused)
    {
        if (answer is null)
        {
            return pending;
        }

        if (answer.Items is null or [])
        {
            accepted.AddRange(pending.Select(numbered => numbered.Event));
            return [];
        }

        var again = new List<NumberedEvent>();
        foreach (var item in answer.Items)
        {
            var (index, happening) = pending[item.Index];
            if (item.IsAccepted)
            {
                accepted.Add(happening);
            }
            else if (item.Retryable == true)
            {
                again.Add(pending[item.Index]);
            }
            else
            {
                refused.Add(new RefusedEvent(index, happening.Id, item.Problem?.ToString() ?? item.Status ?? "no reason given"));
            }
        }

        return again;
    }

    /// <summary>An event that the answer leaves out would be lost without a word.</summary>
    private static BatchReply Settled(PostAnswer answer, int sent, Uri gateway, int status)
    {
        var told = answer.Items is { Count: > 0 } items
            ? items.Select(item => item.Index).Where(index => index >= 0 && index < sent).Distinct().Count()
            : answer.Accepted ?? 0;
        return told == sent && (answer.Items?.Count ?? 0) <= sent
            ? new BatchReply { answer = answer }
            : throw Fault(gateway, status, $"{sent} events were sent, the answer speaks of {told}");
    }

    private static TimeSpan? Pause(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > now => date - now,
        _ => null,
    };

    private static PostingException Fault(Uri gateway, int status, string why) =>
        new($"{gateway} answered {status} to POST /v1/events: {why}. Nothing more was posted.");

    private static string Problem(byte[] body) =>
        Parse(body, Answers.Default.ProblemAnswer)?.ToString().TrimEnd('.') ?? "no reason given";

    private static T? Parse<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing at all: the status code decides.
            return null;
        }
    }
}
