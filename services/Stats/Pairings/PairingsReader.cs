using Npgsql;
using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Applying;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;
using static System.FormattableString;

namespace SpacesPlatform.Stats.Pairings;

/// <summary>Reads who spoke together in the Spaces that a filter leaves.</summary>
internal static class PairingsReader
{
    private const string Revision = "SELECT coalesce($1, value) FROM current_revision";

    /// <exception cref="ReadRefusedException">As of a past moment, there are too many Spaces.</exception>
    public static async Task<PairingsAnswer> ReadAsync(
        BoardSnapshot snapshot, BoardQuery spaces, int limit, CancellationToken cancellationToken)
    {
        var reading = await ReadRowsAsync(snapshot, spaces, limit, cancellationToken);
        var accounts = await snapshot.AccountsAsync(reading.AccountIds, cancellationToken);
        AccountReference Named(string id) => AccountReference.Of(id, accounts);
        return new()
        {
            Series = spaces.Series,
            From = spaces.Range.From,
            To = spaces.Range.To,
            Category = spaces.Category,
            Revision = reading.Revision,
            Episodes = [.. reading.Episodes.Select(episode => new Episode(
                new(episode.Id, episode.Title, [.. episode.HostIds.Select(Named)]),
                episode.StartedAt,
                [.. episode.SpeakerIds.Select(Named)],
                episode.SpeakersTotal,
                episode.Pairs()))],
            EpisodesTotal = reading.Spaces,
            Pairs = [.. reading.Pairs.Select(pair => new Pair(
                [Named(pair.First), Named(pair.Second)],
                pair.Spaces,
                pair.FirstAt,
                pair.LastAt,
                [.. pair.Newest.Select(ApiLinks.Space)]))],
            Total = reading.TotalPairs,
            Note = Note(reading),
            Evidence = Evidence(spaces, reading, limit),
        };
    }

    private static async Task<PairingsReading> ReadRowsAsync(
        BoardSnapshot snapshot, BoardQuery spaces, int limit, CancellationToken cancellationToken)
    {
        var sql = new BoardSql(spaces, snapshot.Source);
        await BoardReader.CheckWidthAsync(snapshot, sql, cancellationToken);
        await using var batch = new NpgsqlBatch(snapshot.Connection);
        batch.Add(Revision, Sql.Number(snapshot.Source.Revision));
        sql.AddTo(batch, PairingsSql.Counts(sql.Spaces));
        sql.AddTo(batch, PairingsSql.Episodes(sql.Spaces, limit));
        sql.AddTo(batch, PairingsSql.Pairs(sql.Spaces, limit));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await PairingsReading.ReadAsync(reader, cancellationToken);
    }

    private static string? Note(PairingsReading reading)
    {
        var notes = new List<string>();
        if (reading.Episodes.Any(episode => episode.SpeakersTotal > episode.SpeakerIds.Length))
        {
            notes.Add(Invariant($"An episode lists the first {PairingsSql.ListedSpeakers} of its speakers, and their pairs."));
        }

        if (reading.Crowded > 0)
        {
            notes.Add(Invariant(
                $"Where pairs are counted, only the first {PairingsSql.CountedSpeakers} speakers of a Space are looked at."));
        }

        if (reading.Counted < reading.WithPairs)
        {
            notes.Add(Invariant(
                $"Pairs are counted in the newest {reading.Counted} of {reading.WithPairs} Spaces that had two speakers or more."));
        }

        return notes.Count == 0 ? null : string.Join(' ', notes);
    }

    private static IReadOnlyList<string> Evidence(BoardQuery spaces, PairingsReading reading, int limit)
    {
        var board = ApiLinks.Board(spaces, limit);
        return spaces is { Series: { } series, AsOf: null } && reading.Spaces > 0 ? [board, ApiLinks.Series(series)] : [board];
    }
}
