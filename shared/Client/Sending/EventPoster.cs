using System.Diagnostics;
using System.Net;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Http;

namespace SpacesPlatform.Client.Sending;

/// <summary>Posts events in one request and reads the verdicts.</summary>
internal sealed class EventPoster(ApiConnection api, SpacesClientOptions options)
{
    public const int MostEvents = 1_000;
    public const int MostBytes = 4 * 1024 * 1024;

    public static readonly Uri Events = new("v1/events", UriKind.Relative);
    public static readonly Uri Validation = new("v1/events:validate", UriKind.Relative);

    private volatile bool isCompressionRefused;

    /// <exception cref="SpacesApiException">The answer concerns the whole request, or does not account for every event.</exception>
    public async Task<PostResult> PostAsync(Uri path, IReadOnlyList<OutgoingEvent> events, CancellationToken cancellationToken)
    {
        using var activity = ClientTelemetry.Source.StartActivity("post events", ActivityKind.Client);
        activity?.SetTag("spaces.batch.size", events.Count);
        try
        {
            return await PostCompressedAsync(path, events, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            throw;
        }
    }

    private async Task<PostResult> PostCompressedAsync(Uri path, IReadOnlyList<OutgoingEvent> events, CancellationToken cancellationToken)
    {
        var bytes = events.Sum(happening => (long)happening.Json.Length) + EventsContent.Overhead(events.Count);
        var compressed = options.Compress && !isCompressionRefused && bytes >= options.CompressFrom;
        try
        {
            return await SendAsync(path, events, compressed, cancellationToken).ConfigureAwait(false);
        }
        catch (SpacesApiException exception) when (compressed && exception.Status == HttpStatusCode.UnsupportedMediaType)
        {
            // It may as well be the media type: then the same comes back.
            var result = await SendAsync(path, events, compressed: false, cancellationToken).ConfigureAwait(false);
            isCompressionRefused = true;
            return result;
        }
    }

    private async Task<PostResult> SendAsync(
        Uri path, IReadOnlyList<OutgoingEvent> events, bool compressed, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = EventsContent.Create(events, compressed) };
        using var answer = await api.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var told = AnswerReader.TryParse(body, ClientJson.Default.PostAnswer);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.MultiStatus =>
                told is not null ? Verdicts(events, told, answer) : throw Unreadable(answer, "no reason given"),
            HttpStatusCode.Forbidden or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity
                when told is { Items.Count: > 0 } => Verdicts(events, told, answer),
            _ => throw AnswerReader.Problem(answer, body, options.TimeProvider),
        };
    }

    /// <summary>An event that the answer leaves out would be lost without a word.</summary>
    private static PostResult Verdicts(IReadOnlyList<OutgoingEvent> events, PostAnswer answer, HttpResponseMessage response)
    {
        if (answer.Items is not { Count: > 0 } items)
        {
            return answer.Accepted == events.Count
                ? new([.. events.Select(happening => new EventVerdict(happening, true, false, null))])
                : throw TooLittle(response, events.Count, answer.Accepted ?? 0);
        }

        var verdicts = new EventVerdict?[events.Count];
        foreach (var item in items.Where(item => item.Index >= 0 && item.Index < verdicts.Length))
        {
            verdicts[item.Index] = new(events[item.Index], item.IsAccepted, !item.IsAccepted && item.Retryable == true, item.Problem);
        }

        var told = verdicts.OfType<EventVerdict>().ToArray();
        return told.Length == events.Count && items.Count == events.Count ? new(told) : throw TooLittle(response, events.Count, told.Length);
    }

    private static SpacesApiException TooLittle(HttpResponseMessage answer, int sent, int told) =>
        Unreadable(answer, $"{sent} events were sent, the answer speaks of {told}");

    private static SpacesApiException Unreadable(HttpResponseMessage answer, string why) =>
        SpacesApiException.Unreadable(answer.RequestMessage!.RequestUri!, answer.StatusCode, why);
}
