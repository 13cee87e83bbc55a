using System.Text;

namespace SpacesPlatform.Contracts.Tests;

public class Utf8OrdinalTests
{
    /// <summary>At every border where UTF-16 and UTF-8 could order differently.</summary>
    private static readonly int[] CodePoints =
        [0x01, 'a', 'b', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xE001, 0xFFFD, 0xFFFF, 0x10000, 0x10001, 0x103FF, 0x10400, 0x1F3A7, 0x10FFFF];

    [Fact]
    public void The_order_is_that_of_the_utf8_bytes()
    {
        var random = new Random(20210708);
        for (var round = 0; round < 100_000; round++)
        {
            var (x, y) = (Text(random), Text(random));
            var expected = Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y));

            Math.Sign(Utf8Ordinal.Comparer.Compare(x, y)).ShouldBe(Math.Sign(expected), $"'{Escaped(x)}' against '{Escaped(y)}'");
        }
    }

    [Fact]
    public void It_differs_from_the_order_of_utf16_units()
    {
        string.Compare("\ue000", "\U0001F3A7", StringComparison.Ordinal).ShouldBePositive();
        Utf8Ordinal.Comparer.Compare("\ue000", "\U0001F3A7").ShouldBeNegative();
    }

    [Fact]
    public void Null_comes_first()
    {
        Utf8Ordinal.Comparer.Compare(null, "").ShouldBeNegative();
        Utf8Ordinal.Comparer.Compare("", null).ShouldBePositive();
        Utf8Ordinal.Comparer.Compare(null, null).ShouldBe(0);
    }

    private static string Text(Random random) => string.Concat(
        Enumerable.Range(0, random.Next(5)).Select(_ => char.ConvertFromUtf32(CodePoints[random.Next(CodePoints.Length)])));

    private static string Escaped(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));
}
