using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SpacesPlatform.Client.Http;

/// <summary>Reads answers, and turns those that are problems into exceptions.</summary>
internal static class AnswerReader
{
    /// <exception cref="SpacesApiException">The answer is not a success, or its body is not what was expected.</exception>
    public static async Task<T> ReadAsync<T>(
        HttpResponseMessage answer, JsonTypeInfo<T> type, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return answer.IsSuccessStatusCode ? Parse(answer, body, type) : throw Problem(answer, body, time);
    }

    public static SpacesApiException Problem(HttpResponseMessage answer, byte[] body, TimeProvider time) =>
        new(answer.RequestMessage!.RequestUri!, answer.StatusCode, ProblemOf(body), RetryAfter(answer, time.GetUtcNow()));

    /// <summary>Null where the body is a proxy's page, or nothing at all: the status code decides.</summary>
    public static T? TryParse<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Problem? ProblemOf(byte[] body) => TryParse(body, ClientJson.Default.Problem);

    private static T Parse<T>(HttpResponseMessage answer, byte[] body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw SpacesApiException.Unreadable(answer.RequestMessage!.RequestUri!, answer.StatusCode, exception.Message, exception);
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > now => date - now,
        _ => null,
    };
}
