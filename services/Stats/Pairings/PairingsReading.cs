using Npgsql;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Pairings;

/// <summary>What the database says of pairings, before accounts are named.</summary>
internal sealed record PairingsReading(
    long Revision, long Spaces, long WithPairs, long Crowded, List<EpisodeRow> Episodes, List<PairRow> Pairs)
{
    public long TotalPairs => Pairs.Count > 0 ? Pairs[0].AllPairs : 0;

    /// <summary>Those of the Spaces with a pair that were counted.</summary>
    public long Counted => Pairs.Count > 0 ? Pairs[0].AllSpaces : 0;

    public IEnumerable<string> AccountIds =>
        Episodes.SelectMany(episode => episode.HostIds.Concat(episode.SpeakerIds))
            .Concat(Pairs.SelectMany(pair => (string[])[pair.First, pair.Second]));

    /// <summary>Reads revision, counts, episodes and pairs, in this order.</summary>
    public static async Task<PairingsReading> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        var revision = reader.GetInt64(0);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var (spaces, withPairs, crowded) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        await reader.NextResultAsync(cancellationToken);
        var episodes = new List<EpisodeRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            episodes.Add(new(
                reader.GetString(0),
                reader.OrNull<string>(1),
                reader.GetFieldValue<string[]>(2),
                reader.GetFieldValue<DateTimeOffset>(3),
                reader.GetFieldValue<string[]>(4),
                reader.GetInt32(5)));
        }

        await reader.NextResultAsync(cancellationToken);
        var pairs = new List<PairRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            pairs.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetInt64(2),
                reader.GetFieldValue<DateTimeOffset>(3),
                reader.GetFieldValue<DateTimeOffset>(4),
                reader.GetFieldValue<string[]>(5),
                reader.GetInt64(6),
                reader.GetInt64(7)));
        }

        return new(revision, spaces, withPairs, crowded, episodes, pairs);
    }
}
