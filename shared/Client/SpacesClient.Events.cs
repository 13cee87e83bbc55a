using System.Net;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Http;
using SpacesPlatform.Client.Reading;
using SpacesPlatform.Client.Sending;

namespace SpacesPlatform.Client;

/// <content>Posting events, and what became of them.</content>
public sealed partial class SpacesClient
{
    private const string EventUnknown = "event_unknown";
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(250);

    /// <summary>Makes a sender, for whoever posts more than a few events: it batches, buffers and tries again.</summary>
    /// <param name="options">How it goes about it; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option that makes no sense.</exception>
    public SpaceEventSender CreateSender(SpaceEventSenderOptions? options = null) => new(poster, options ?? new(), time);

    /// <summary>Posts events in one request, once. Safe to repeat with the same events: identities count once.</summary>
    /// <param name="events">At most 1,000, of at most 4 MiB together.</param>
    /// <param name="cancellationToken">Ends the wait; the events may have been accepted all the same.</param>
    /// <returns>A verdict for each event, in their order.</returns>
    /// <exception cref="InvalidEventException">An event is too large for the platform.</exception>
    /// <exception cref="SpacesApiException">The request as a whole was refused, or could not be handled now.</exception>
    /// <exception cref="HttpRequestException">The connection broke: the events may have been accepted all the same.</exception>
    /// <exception cref="TimeoutException">No answer came in time: the events may have been accepted all the same.</exception>
    public Task<PostResult> PostAsync(IEnumerable<SpaceEvent> events, CancellationToken cancellationToken = default) =>
        PostAsync(events.Select(happening => OutgoingEvent.Of(happening)), cancellationToken);

    /// <summary>Posts events that are JSON already in one request, once.</summary>
    /// <inheritdoc cref="PostAsync(IEnumerable{SpaceEvent}, CancellationToken)"/>
    public Task<PostResult> PostAsync(IEnumerable<OutgoingEvent> events, CancellationToken cancellationToken = default) =>
        poster.PostAsync(EventPoster.Events, [.. events], cancellationToken);

    /// <summary>Has events checked as if they were posted, and publishes nothing.</summary>
    /// <param name="events">At most 1,000, of at most 4 MiB together.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A verdict for each event, in their order.</returns>
    /// <exception cref="InvalidEventException">An event is too large for the platform.</exception>
    /// <exception cref="SpacesApiException">The request as a whole was refused, or could not be handled now.</exception>
    public Task<PostResult> ValidateAsync(IEnumerable<SpaceEvent> events, CancellationToken cancellationToken = default) =>
        ValidateAsync(events.Select(happening => OutgoingEvent.Of(happening)), cancellationToken);

    /// <summary>Has events that are JSON already checked as if they were posted, and publishes nothing.</summary>
    /// <inheritdoc cref="ValidateAsync(IEnumerable{SpaceEvent}, CancellationToken)"/>
    public Task<PostResult> ValidateAsync(IEnumerable<OutgoingEvent> events, CancellationToken cancellationToken = default) =>
        poster.PostAsync(EventPoster.Validation, [.. events], cancellationToken);

    /// <summary>What became of an event.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null while the platform has not seen it: once accepted it is on its way.</returns>
    /// <exception cref="SpacesApiException">The platform can't tell.</exception>
    public async Task<EventStatus?> GetEventStatusAsync(string source, string id, CancellationToken cancellationToken = default)
    {
        try
        {
            // An id of dots alone would be taken for a step in a path.
            var query = new QueryString().Add("source", source).Add("id", id);
            return await GetAsync($"v1/events{query}", ClientJson.Default.EventStatus, cancellationToken).ConfigureAwait(false);
        }
        catch (SpacesApiException exception) when (exception is { Status: HttpStatusCode.NotFound, Code: EventUnknown })
        {
            return null;
        }
    }

    /// <summary>Waits until an event is applied, failed or retracted; failures that time may heal are waited out.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="id">Its id.</param>
    /// <param name="within">How long, at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What became of it: look at its <see cref="EventStatus.Status"/>.</returns>
    /// <exception cref="TimeoutException">It was not settled by then; the inner exception is the last failure, if any.</exception>
    /// <exception cref="SpacesApiException">The platform will never tell, as with a source that is no URI.</exception>
    public async Task<EventStatus> WaitUntilAppliedAsync(
        string source, string id, TimeSpan within, CancellationToken cancellationToken = default)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            Exception? failure = null;
            try
            {
                if (await GetEventStatusAsync(source, id, cancellationToken).ConfigureAwait(false) is { } status)
                {
                    return status;
                }
            }
            catch (Exception exception) when (Transient.Is(exception))
            {
                failure = exception;
            }

            if (time.GetElapsedTime(begun) >= within)
            {
                throw new TimeoutException(
                    $"Event '{id}' of {source} was not applied within {within}: {failure?.Message ?? "the platform has not seen it"}.", failure);
            }

            await Task.Delay(AskAgain, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
