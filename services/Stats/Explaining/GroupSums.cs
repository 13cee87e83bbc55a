using System.Numerics;
using Npgsql;
using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>What the metrics of a group divide and compare, over its Spaces in a window.</summary>
/// <param name="Spaces">How many of its Spaces have a value to contribute.</param>
/// <param name="Largest">The largest of these values.</param>
internal sealed record GroupSums(
    long Spaces, decimal Largest, BigInteger ListenerMs, BigInteger ObservedMs, BigInteger DurationMs, BigInteger TotalListeners)
{
    /// <param name="members">The SQL of the group's Spaces.</param>
    /// <param name="term">What each contributes.</param>
    public static string Sql(string members, Metric term) =>
        $"""
        SELECT count({term.Value}), coalesce(max({term.Value}), 0)::numeric,
               coalesce(sum(listener_ms), 0), coalesce(sum(observed_ms), 0)::numeric,
               coalesce(sum(duration_ms), 0)::numeric, coalesce(sum(total_listeners), 0)::numeric
        FROM ({members}) space
        """;

    public static GroupSums Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetDecimal(1),
        reader.GetFieldValue<BigInteger>(2),
        reader.GetFieldValue<BigInteger>(3),
        reader.GetFieldValue<BigInteger>(4),
        reader.GetFieldValue<BigInteger>(5));
}
