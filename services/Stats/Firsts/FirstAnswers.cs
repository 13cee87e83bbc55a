using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>Reads firsts and dresses them with who and what they are of, and with links that prove them.</summary>
internal static class FirstAnswers
{
    /// <summary>The first of the category that the query names.</summary>
    /// <exception cref="ReadRefusedException">As of a past moment, it is of too many Spaces.</exception>
    public static async Task<FirstAnswer> OneAsync(
        BoardSnapshot snapshot, FirstQuery query, string category, CancellationToken cancellationToken)
    {
        var firsts = await FirstReader.ReadAsync(snapshot, query with { Category = category }, cancellationToken);
        var answers = await DressAsync(snapshot, query, firsts, cancellationToken);
        return answers is [var answer] ? answer : new(query.Role.Id, category, null, null, null, FirstEvidence.Of(query, category, null));
    }

    /// <summary>The firsts of all categories.</summary>
    /// <exception cref="ReadRefusedException">As of a past moment, they are of too many Spaces.</exception>
    public static async Task<FirstsAnswer> AllAsync(BoardSnapshot snapshot, FirstQuery query, CancellationToken cancellationToken)
    {
        var firsts = await FirstReader.ReadAsync(snapshot, query with { Category = null }, cancellationToken);
        var answers = await DressAsync(snapshot, query, firsts, cancellationToken);
        return new(query.Role.Id, query.Spaces.Era?.Id, answers, [.. firsts.Keys.Select(query.LinkTo)]);
    }

    private static async Task<List<FirstAnswer>> DressAsync(
        BoardSnapshot snapshot, FirstQuery query, IReadOnlyDictionary<string, Occurrence> firsts, CancellationToken cancellationToken)
    {
        var spaces = await BoardEntries.ReferencesAsync(snapshot, firsts.Values.Select(first => first.SpaceId).Distinct(), cancellationToken);
        var accounts = await snapshot.AccountsAsync(firsts.Values.Select(first => first.AccountId), cancellationToken);
        return [.. firsts.Select(pair => new FirstAnswer(
            query.Role.Id,
            pair.Key,
            AccountReference.Of(pair.Value.AccountId, accounts),
            spaces.GetValueOrDefault(pair.Value.SpaceId),
            pair.Value.At,
            FirstEvidence.Of(query, pair.Key, pair.Value)))];
    }
}
