using Npgsql;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Categories;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Reading;
using SpacesPlatform.Stats.Spaces;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Dresses places with what readers want to see: titles, hosts, handles, labels.</summary>
internal sealed class BoardEntries(CategoryCatalog categories)
{
    public async Task<IReadOnlyList<BoardEntry>> DressAsync(
        BoardSnapshot snapshot, BoardSubject subject, IReadOnlyList<BoardPlace> places, CancellationToken cancellationToken) => subject.Kind switch
        {
            EntryKind.Space => await SpacesAsync(snapshot, places, cancellationToken),
            EntryKind.Account => await AccountsAsync(snapshot, places, cancellationToken),
            EntryKind.Category => [.. places.Select(place => new CategoryEntry(place) { Label = categories.Find(place.Id)?.Label })],
            _ => [.. places.Select(place => new BoardEntry(place))],
        };

    /// <summary>What other answers call Spaces; those that are not known are left out.</summary>
    public static async Task<Dictionary<string, SpaceReference>> ReferencesAsync(
        BoardSnapshot snapshot, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var spaces = await SpacesOfAsync(snapshot, ids, cancellationToken);
        var hosts = await snapshot.AccountsAsync(spaces.Values.SelectMany(space => space.Hosts), cancellationToken);
        return spaces.ToDictionary(
            pair => pair.Key,
            pair => new SpaceReference(pair.Key, pair.Value.Title, [.. pair.Value.Hosts.Select(id => AccountReference.Of(id, hosts))]),
            StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<BoardEntry>> SpacesAsync(
        BoardSnapshot snapshot, IReadOnlyList<BoardPlace> places, CancellationToken cancellationToken)
    {
        var spaces = await SpacesOfAsync(snapshot, places.Select(place => place.Id), cancellationToken);
        var hosts = await snapshot.AccountsAsync(spaces.Values.SelectMany(space => space.Hosts), cancellationToken);
        return [.. places.Select(place => spaces.TryGetValue(place.Id, out var space)
            ? new SpaceEntry(place)
            {
                Title = space.Title,
                Hosts = [.. space.Hosts.Select(id => AccountReference.Of(id, hosts))],
                Categories = space.Categories,
                Coverage = space.Coverage / 100m,
                Finality = Finality.Of(space.State, space.End, snapshot.Now),
            }
            : new SpaceEntry(place))];
    }

    private static async Task<Dictionary<string, (string? Title, string[] Hosts, string[] Categories, short? Coverage, SpaceState State, DateTimeOffset? End)>> SpacesOfAsync(
        BoardSnapshot snapshot, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        // A cursor's places are of its revision, what is shown beside them is of now: a mended title is worth more than an old one.
        await using var command = new NpgsqlCommand { Connection = snapshot.Connection };
        command.Parameters.Add(Sql.Texts(ids));
        var source = snapshot.Source.IsPast ? snapshot.Source : SpaceSource.Now;
        var relation = source.Relation(revision =>
        {
            command.Parameters.Add(Sql.Of(revision));
            return "$2";
        });
        command.CommandText = $"SELECT id, title, host_ids, categories, coverage_percent, state, ended_at FROM {relation} space WHERE id = ANY ($1)";
        var spaces = new Dictionary<string, (string?, string[], string[], short?, SpaceState, DateTimeOffset?)>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            spaces[reader.GetString(0)] = (
                reader.OrNull<string>(1),
                reader.GetFieldValue<string[]>(2),
                reader.GetFieldValue<string[]>(3),
                reader.ValueOrNull<short>(4),
                (SpaceState)reader.GetInt16(5),
                reader.ValueOrNull<DateTimeOffset>(6));
        }

        return spaces;
    }

    private static async Task<IReadOnlyList<BoardEntry>> AccountsAsync(
        BoardSnapshot snapshot, IReadOnlyList<BoardPlace> places, CancellationToken cancellationToken)
    {
        var accounts = await snapshot.AccountsAsync(places.Select(place => place.Id), cancellationToken);
        return [.. places.Select(place => accounts.TryGetValue(place.Id, out var account)
            ? new AccountEntry(place) { Handle = account.Handle, DisplayName = account.DisplayName, Categories = account.Categories }
            : new AccountEntry(place))];
    }
}
