using Npgsql;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Data;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>Dresses places with what readers want to see: titles, hosts, handles.</summary>
internal sealed class BoardEntries(NpgsqlDataSource dataSource, AccountNames names, TimeProvider time)
{
    private const string Spaces =
        "SELECT id, title, host_ids, categories, coverage_percent, state, ended_at FROM spaces WHERE id = ANY ($1)";

    private const string Accounts = "SELECT id, handle, display_name, categories FROM accounts WHERE id = ANY ($1)";

    public Task<IReadOnlyList<BoardEntry>> DressAsync(
        BoardSubject subject, IReadOnlyList<BoardPlace> places, CancellationToken cancellationToken) =>
        subject == BoardSubject.Spaces ? SpacesAsync(places, cancellationToken) : AccountsAsync(places, cancellationToken);

    private async Task<IReadOnlyList<BoardEntry>> SpacesAsync(IReadOnlyList<BoardPlace> places, CancellationToken cancellationToken)
    {
        var spaces = new Dictionary<string, (string? Title, string[] Hosts, string[] Categories, short? Coverage, SpaceState State, DateTimeOffset? End)>();
        await using (var command = dataSource.CreateCommand(Spaces))
        {
            command.Parameters.Add(Sql.Texts(places.Select(place => place.Id)));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                spaces[reader.GetString(0)] = (
                    reader.IsDBNull(1) ? null : reader.GetString(1),
                    reader.GetFieldValue<string[]>(2),
                    reader.GetFieldValue<string[]>(3),
                    reader.IsDBNull(4) ? null : reader.GetInt16(4),
                    (SpaceState)reader.GetInt16(5),
                    reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6));
            }
        }

        var hosts = await names.FindAsync(spaces.Values.SelectMany(space => space.Hosts), cancellationToken);
        var now = time.GetUtcNow();
        return [.. places.Select(place =>
        {
            var space = spaces.GetValueOrDefault(place.Id);
            return new SpaceEntry(
                place.Rank,
                place.Position,
                place.Id,
                place.Value,
                place.AchievedAt,
                space.Title,
                [.. (space.Hosts ?? []).Select(host => hosts[host])],
                space.Categories ?? [],
                space.Coverage / 100m,
                Finality.Of(space.State, space.End, now));
        })];
    }

    private async Task<IReadOnlyList<BoardEntry>> AccountsAsync(IReadOnlyList<BoardPlace> places, CancellationToken cancellationToken)
    {
        var accounts = new Dictionary<string, (string? Handle, string? DisplayName, string[] Categories)>();
        await using var command = dataSource.CreateCommand(Accounts);
        command.Parameters.Add(Sql.Texts(places.Select(place => place.Id)));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            accounts[reader.GetString(0)] = (
                reader.IsDBNull(1) ? null : reader.GetString(1),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.GetFieldValue<string[]>(3));
        }

        return [.. places.Select(place =>
        {
            var account = accounts.GetValueOrDefault(place.Id);
            return new AccountEntry(
                place.Rank, place.Position, place.Id, place.Value, place.AchievedAt, account.Handle, account.DisplayName, account.Categories ?? []);
        })];
    }
}
