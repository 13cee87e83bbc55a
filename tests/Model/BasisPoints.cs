using System.Numerics;

namespace SpacesPlatform.Model;

internal static class BasisPoints
{
    /// <summary>
    /// <c>(now − before) / before</c> in basis points, rounded down also where it is negative; null when
    /// <paramref name="before"/> is 0.
    /// </summary>
    public static BigInteger? Change(BigInteger now, BigInteger before)
    {
        if (before.IsZero)
        {
            return null;
        }

        // No metric is negative, so that only the dividend can be: then division rounds up, toward 0.
        var quotient = BigInteger.DivRem(10_000 * (now - before), before, out var remainder);
        return remainder < 0 ? quotient - 1 : quotient;
    }
}
