using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>How much of the top of the board of Spaces is of a category.</summary>
/// <param name="Top">The first N entries of the board, fewer where the board ends before.</param>
/// <param name="Matching">Those of them that are of the category.</param>
/// <param name="TieAtBoundary">Whether the entry after the N has the value of the last of them.</param>
public sealed record ModelShare(IReadOnlyList<BoardEntry> Top, IReadOnlyList<BoardEntry> Matching, bool TieAtBoundary)
{
    /// <summary>How many of the top are of the category.</summary>
    public int K => Matching.Count;

    /// <summary>How many the top are.</summary>
    public int N => Top.Count;

    /// <summary>The sum of the values of the K.</summary>
    public BigInteger VolumeOfK => Sum(Matching);

    /// <summary>The sum of the values of the N.</summary>
    public BigInteger VolumeOfN => Sum(Top);

    private static BigInteger Sum(IReadOnlyList<BoardEntry> entries) =>
        entries.Aggregate(BigInteger.Zero, (sum, entry) => sum + entry.Value);
}
