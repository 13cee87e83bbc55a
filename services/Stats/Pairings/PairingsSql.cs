namespace SpacesPlatform.Stats.Pairings;

/// <summary>
/// What <see cref="PairingsReader"/> asks of a relation of Spaces. The work is bounded, whatever the Spaces are: n speakers make
/// n·(n−1)/2 pairs.
/// </summary>
internal static class PairingsSql
{
    /// <summary>An episode lists so many of its speakers, and their pairs.</summary>
    public const int ListedSpeakers = 20;

    /// <summary>So many speakers of a Space are paired where pairs are counted.</summary>
    public const int CountedSpeakers = 100;

    private const int MostSpaces = 10_000;
    private const int MostPairs = 500_000;
    private const int MostLinked = 10;

    private const string Order = "spaces DESC, first_id COLLATE \"C\", second_id COLLATE \"C\"";

    /// <summary>All Spaces, those with a pair, and those with more speakers than are counted.</summary>
    public static string Counts(string spaces) =>
        $"""
        SELECT count(*), count(*) FILTER (WHERE cardinality(speaker_ids) > 1),
               count(*) FILTER (WHERE cardinality(speaker_ids) > {CountedSpeakers})
        FROM ({spaces}) space
        """;

    public static string Episodes(string spaces, int limit) =>
        $"""
        SELECT id, title, host_ids, started_at, speaker_ids[1:{ListedSpeakers}], cardinality(speaker_ids)
        FROM ({spaces}) space ORDER BY started_at DESC, id LIMIT {limit}
        """;

    /// <summary>The most frequent pairs, each with how many pairs and Spaces there are in all.</summary>
    public static string Pairs(string spaces, int limit) =>
        $"""
        WITH newest AS (
            SELECT id, started_at, speaker_ids[1:{CountedSpeakers}] AS speakers FROM ({spaces}) space
            WHERE cardinality(speaker_ids) > 1 ORDER BY started_at DESC, id LIMIT {MostSpaces}
        ), counted AS (
            SELECT *, sum(cardinality(speakers) * (cardinality(speakers) - 1) / 2) OVER (ORDER BY started_at DESC, id) AS so_far
            FROM newest
        ), episode AS MATERIALIZED (
            SELECT id, started_at, speakers FROM counted WHERE so_far <= {MostPairs}
        ), pair AS MATERIALIZED (
            SELECT one.id AS first_id, other.id AS second_id,
                   count(*) AS spaces, min(started_at) AS first_at, max(started_at) AS last_at
            FROM episode, unnest(speakers) one (id), unnest(speakers) other (id)
            WHERE one.id COLLATE "C" < other.id COLLATE "C" GROUP BY 1, 2)
        SELECT first_id, second_id, spaces, first_at, last_at,
               ARRAY(SELECT id FROM episode WHERE speakers @> ARRAY[first_id, second_id]
                     ORDER BY started_at DESC, id LIMIT {MostLinked}),
               (SELECT count(*) FROM pair), (SELECT count(*) FROM episode)
        FROM (SELECT * FROM pair ORDER BY {Order} LIMIT {limit}) shown ORDER BY {Order}
        """;
}
