namespace SpacesPlatform.Contracts;

/// <summary>
/// The platform's ordinal order: that of UTF-8 bytes, which Postgres calls <c>COLLATE "C"</c>. It differs from the order of
/// UTF-16 units above U+D7FF.
/// </summary>
public sealed class Utf8Ordinal : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static Utf8Ordinal Comparer { get; } = new();

    private Utf8Ordinal()
    {
    }

    /// <summary>Compares as the strings' UTF-8 bytes compare; null comes first.</summary>
    /// <param name="x">The one string.</param>
    /// <param name="y">The other string.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        var common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
        {
            return x.Length - y.Length;
        }

        // Surrogates stand for code points above every other, so they are lifted over U+E000..U+FFFF.
        return Lifted(x[common]) - Lifted(y[common]);

        static int Lifted(char c) => char.IsSurrogate(c) ? c + 0x2000 : c >= '\ue000' ? c - 0x800 : c;
    }
}
