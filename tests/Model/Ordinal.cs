using System.Text;

namespace SpacesPlatform.Model;

/// <summary>The order of UTF-8 bytes, compared as bytes and nothing else.</summary>
public sealed class Ordinal : IComparer<string>
{
    private Ordinal()
    {
    }

    public static Ordinal Order { get; } = new();

    public int Compare(string? x, string? y) =>
        Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}
