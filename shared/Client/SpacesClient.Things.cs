using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using SpacesPlatform.Client.Events;
using SpacesPlatform.Client.Http;
using SpacesPlatform.Client.Reading;

namespace SpacesPlatform.Client;

/// <content>Single things, and what is configured.</content>
public sealed partial class SpacesClient
{
    private const string Json = "application/json";

    /// <summary>A Space with its metrics.</summary>
    /// <param name="id">The Space's id.</param>
    /// <param name="waitFor">An event that has to be settled first: see <see cref="Query.WaitFor"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">With the code <c>space_unknown</c> when nothing is known of it.</exception>
    public Task<Space> GetSpaceAsync(string id, EventIdentity? waitFor = null, CancellationToken cancellationToken = default) =>
        GetAsync(Thing("spaces", id, "", waitFor), ClientJson.Default.Space, cancellationToken);

    /// <summary>The listener curve of a Space.</summary>
    /// <param name="id">The Space's id.</param>
    /// <param name="waitFor">An event that has to be settled first: see <see cref="Query.WaitFor"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">With the code <c>space_unknown</c> when nothing is known of it.</exception>
    public Task<SpaceTimeline> GetTimelineAsync(string id, EventIdentity? waitFor = null, CancellationToken cancellationToken = default) =>
        GetAsync(Thing("spaces", id, "/timeline", waitFor), ClientJson.Default.SpaceTimeline, cancellationToken);

    /// <summary>What a Space drew beyond its hosts' usual audience.</summary>
    /// <param name="id">The Space's id.</param>
    /// <param name="waitFor">An event that has to be settled first: see <see cref="Query.WaitFor"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">With the code <c>space_unknown</c> when nothing is known of it.</exception>
    public Task<Lift> GetLiftAsync(string id, EventIdentity? waitFor = null, CancellationToken cancellationToken = default) =>
        GetAsync(Thing("spaces", id, "/lift", waitFor), ClientJson.Default.Lift, cancellationToken);

    /// <summary>An account as a host.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="waitFor">An event that has to be settled first: see <see cref="Query.WaitFor"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">With the code <c>account_unknown</c> when nothing is known of it.</exception>
    public Task<Host> GetHostAsync(string id, EventIdentity? waitFor = null, CancellationToken cancellationToken = default) =>
        GetAsync(Thing("hosts", id, "", waitFor), ClientJson.Default.Host, cancellationToken);

    /// <summary>A hashtag: what its Spaces achieved.</summary>
    /// <param name="tag">The hashtag, with or without <c>#</c>.</param>
    /// <param name="waitFor">An event that has to be settled first: see <see cref="Query.WaitFor"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">With the code <c>hashtag_unknown</c> when no Space has it.</exception>
    public Task<Group> GetHashtagAsync(string tag, EventIdentity? waitFor = null, CancellationToken cancellationToken = default) =>
        GetAsync(Thing("hashtags", tag, "", waitFor), ClientJson.Default.Group, cancellationToken);

    /// <summary>A series: what its Spaces achieved.</summary>
    /// <param name="id">The id of the series.</param>
    /// <param name="waitFor">An event that has to be settled first: see <see cref="Query.WaitFor"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">With the code <c>series_unknown</c> when no Space is of it.</exception>
    public Task<Group> GetSeriesAsync(string id, EventIdentity? waitFor = null, CancellationToken cancellationToken = default) =>
        GetAsync(Thing("series", id, "", waitFor), ClientJson.Default.Group, cancellationToken);

    /// <summary>Spaces live now, by current listeners.</summary>
    /// <param name="limit">How many, 1 to 100; null for 100.</param>
    /// <param name="waitFor">An event that has to be settled first: see <see cref="Query.WaitFor"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The limit is not valid, or the platform can't answer.</exception>
    public Task<LiveSpaces> GetLiveAsync(int? limit = null, EventIdentity? waitFor = null, CancellationToken cancellationToken = default) =>
        GetAsync($"v1/live{new QueryString().WaitingFor(waitFor).Add("limit", limit)}", ClientJson.Default.LiveSpaces, cancellationToken);

    /// <summary>The eras that boards can be asked for.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The platform can't answer.</exception>
    public async Task<IReadOnlyList<Era>> GetErasAsync(CancellationToken cancellationToken = default) =>
        (await GetAsync("v1/eras", ClientJson.Default.EraList, cancellationToken).ConfigureAwait(false)).Eras;

    /// <summary>What the metrics mean.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The platform can't answer.</exception>
    public async Task<IReadOnlyList<MetricDefinition>> GetMetricsAsync(CancellationToken cancellationToken = default) =>
        (await GetAsync("v1/metrics", ClientJson.Default.MetricList, cancellationToken).ConfigureAwait(false)).Metrics;

    private static string Thing(string kind, string id, string part, EventIdentity? waitFor) =>
        $"v1/{kind}/{Uri.EscapeDataString(id)}{part}{new QueryString().WaitingFor(waitFor)}";

    private async Task<T> GetAsync<T>(string address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(address, Json, cancellationToken).ConfigureAwait(false);
        return await AnswerReader.ReadAsync(answer, type, time, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string mediaType, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(mediaType));
        return await api.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
    }
}
