using SpacesPlatform.Client.Http;
using SpacesPlatform.Client.Reading;

namespace SpacesPlatform.Client;

/// <content>Answers with evidence.</content>
public sealed partial class SpacesClient
{
    private const string Markdown = "text/markdown";

    /// <summary>The records of a metric: who held them, since when, and who holds them now.</summary>
    /// <param name="query">Which records; null for peak listeners of all Spaces.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public Task<Records> GetRecordsAsync(RecordsQuery? query = null, CancellationToken cancellationToken = default) =>
        GetAsync($"v1/records{(query ?? new()).Parameters()}", ClientJson.Default.Records, cancellationToken);

    /// <summary>The first account of a category in a role.</summary>
    /// <param name="category">The category's path.</param>
    /// <param name="query">In which role and era.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public Task<First> GetFirstAsync(string category, FirstsQuery query, CancellationToken cancellationToken = default) =>
        GetAsync($"v1/firsts{query.Parameters().Add("category", category)}", ClientJson.Default.First, cancellationToken);

    /// <summary>The first account of every category in a role.</summary>
    /// <param name="query">In which role and era.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public Task<Firsts> GetFirstsAsync(FirstsQuery query, CancellationToken cancellationToken = default) =>
        GetAsync($"v1/firsts{query.Parameters()}", ClientJson.Default.Firsts, cancellationToken);

    /// <summary>How many of the first entries of a board are of a category.</summary>
    /// <param name="query">Whose share of what.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public Task<Share> GetShareAsync(ShareQuery query, CancellationToken cancellationToken = default) =>
        GetAsync($"v1/shares{query.Parameters()}", ClientJson.Default.Share, cancellationToken);

    /// <summary>The report of a period.</summary>
    /// <param name="query">Which report; null for all time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public Task<Highlights> GetHighlightsAsync(HighlightsQuery? query = null, CancellationToken cancellationToken = default) =>
        GetAsync($"v1/highlights{(query ?? new()).Parameters()}", ClientJson.Default.Highlights, cancellationToken);

    /// <summary>The report of a period as Markdown.</summary>
    /// <param name="query">Which report; null for all time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public async Task<string> GetHighlightsMarkdownAsync(HighlightsQuery? query = null, CancellationToken cancellationToken = default)
    {
        var address = $"v1/highlights{(query ?? new()).Parameters()}";
        using var answer = await AskAsync(address, Markdown, cancellationToken).ConfigureAwait(false);
        if (answer.IsSuccessStatusCode)
        {
            return await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        }

        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        throw AnswerReader.Problem(answer, body, time);
    }

    /// <summary>Who spoke together.</summary>
    /// <param name="query">In which Spaces; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SpacesApiException">The query is not valid, or the platform can't answer.</exception>
    public Task<Pairings> GetPairingsAsync(PairingsQuery? query = null, CancellationToken cancellationToken = default) =>
        GetAsync($"v1/pairings{(query ?? new()).Parameters()}", ClientJson.Default.Pairings, cancellationToken);
}
