using System.Numerics;

namespace SpacesPlatform.Model;

/// <summary>One metric of a Space against what its hosts usually have.</summary>
/// <param name="Value">The Space's, as shown; null without data.</param>
/// <param name="Baseline">The median of the baseline Spaces that have a value; null when none has.</param>
/// <param name="Spaces">How many those are.</param>
/// <param name="Lift">The value against the baseline in basis points; null without either and where the baseline is 0.</param>
public sealed record ModelMetricLift(BigInteger? Value, BigInteger? Baseline, int Spaces, BigInteger? Lift);
