using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Shares;

/// <summary>The first entries of a board, and which of them are of the category.</summary>
/// <param name="Revision">The revision that they are of.</param>
/// <param name="Places">The first N entries; fewer where the board has no more.</param>
/// <param name="Counting">The ids of those of the category.</param>
/// <param name="TieAtBoundary">Whether the entry behind the N has the value of the last of them.</param>
internal sealed record ShareReading(
    long Revision, IReadOnlyList<BoardPlace> Places, IReadOnlySet<string> Counting, bool TieAtBoundary)
{
    public int K => Counting.Count;

    public int N => Places.Count;

    /// <summary>Null of nothing.</summary>
    public double? Share => N == 0 ? null : (double)K / N;

    /// <summary>The sum of the values of the K.</summary>
    public decimal VolumeOfK => Places.Where(place => Counting.Contains(place.Id)).Sum(place => place.Value);

    public decimal VolumeOfN => Places.Sum(place => place.Value);

    /// <summary>Null where there is no volume.</summary>
    public double? VolumeShare => VolumeOfN == 0 ? null : (double)VolumeOfK / (double)VolumeOfN;
}
