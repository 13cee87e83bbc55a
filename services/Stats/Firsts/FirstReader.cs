using Npgsql;
using SpacesPlatform.Contracts;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>Reads firsts in a snapshot.</summary>
internal static class FirstReader
{
    /// <summary>So many accounts are looked up one by one; of more, one is soon met among the earliest Spaces.</summary>
    private const int Few = 1000;

    /// <summary>The first of the category that is asked for, or of every one that accounts have, by path in ordinal order.</summary>
    /// <exception cref="ReadRefusedException">As of a past moment, they are of too many Spaces.</exception>
    public static Task<SortedDictionary<string, Occurrence>> ReadAsync(
        BoardSnapshot snapshot, FirstQuery query, CancellationToken cancellationToken) =>
        ReadAsync(snapshot, query, Few, cancellationToken);

    /// <summary>The same, with another number of accounts that are few.</summary>
    public static async Task<SortedDictionary<string, Occurrence>> ReadAsync(
        BoardSnapshot snapshot, FirstQuery query, int few, CancellationToken cancellationToken)
    {
        var sql = new BoardSql(query.Spaces, snapshot.Source);
        await BoardReader.CheckWidthAsync(snapshot, sql, cancellationToken);
        var text = snapshot.Source.IsPast ? FirstSql.OfAccounts(query.Role, sql)
            : query.Category is { } category ? await OfCategoryAsync(snapshot, query.Role, sql, category, few, cancellationToken)
            : FirstSql.OfAll(query.Role, sql);
        var occurrences = await OccurrencesAsync(snapshot, sql, text, cancellationToken);
        if (snapshot.Source.IsPast)
        {
            var accounts = await snapshot.AccountsAsync(occurrences.Select(one => one.Occurrence.AccountId), cancellationToken);
            occurrences = occurrences.ConvertAll(one => (one.Occurrence, accounts.GetValueOrDefault(one.Occurrence.AccountId)?.Categories ?? []));
        }

        return ByPath(occurrences, query.Category);
    }

    /// <summary>The database can't know how rare a category is before it has looked.</summary>
    private static async Task<string> OfCategoryAsync(
        BoardSnapshot snapshot, FirstRole role, BoardSql sql, string category, int few, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(FirstSql.Members, snapshot.Connection) { Parameters = { Sql.Of(category), Sql.Of(few + 1) } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var members = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            members.Add(reader.GetString(0));
        }

        return members.Count > few ? FirstSql.OfCategory(role, sql, category) : FirstSql.OfMembers(role, sql, [.. members]);
    }

    private static SortedDictionary<string, Occurrence> ByPath(
        IEnumerable<(Occurrence Occurrence, string[] Categories)> occurrences, string? category)
    {
        var firsts = new SortedDictionary<string, Occurrence>(Utf8Ordinal.Comparer);
        foreach (var (occurrence, categories) in occurrences)
        {
            foreach (var path in CategoryPaths.WithAncestors(categories).Where(path => category is null || path == category))
            {
                if (!firsts.TryGetValue(path, out var known) || occurrence.IsBefore(known))
                {
                    firsts[path] = occurrence;
                }
            }
        }

        return firsts;
    }

    private static async Task<List<(Occurrence Occurrence, string[] Categories)>> OccurrencesAsync(
        BoardSnapshot snapshot, BoardSql sql, string text, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(snapshot.Connection);
        sql.AddTo(batch, text);
        var occurrences = new List<(Occurrence, string[])>();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            occurrences.Add((
                new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2)),
                reader.OrNull<string[]>(3) ?? []));
        }

        return occurrences;
    }
}
