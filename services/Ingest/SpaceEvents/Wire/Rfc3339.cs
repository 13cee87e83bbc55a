namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>
/// RFC 3339 times, strictly: <c>2021-06-09T13:05:00.123Z</c> or with an offset. .NET's own parsers also take what
/// is no RFC 3339, or refuse long fractions.
/// </summary>
internal static class Rfc3339
{
    private const string Form = "must be an RFC 3339 time such as '2021-06-09T13:05:00Z'";

    /// <summary>Parses; a fraction of any length is truncated to milliseconds.</summary>
    /// <returns>What is wrong with the time, or null.</returns>
    public static string? Parse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || (text[10] | 0x20) != 't' || text[13] != ':' || text[16] != ':'
            || !Digits(text[..4], out var year) || !Digits(text.Slice(5, 2), out var month)
            || !Digits(text.Slice(8, 2), out var day) || !Digits(text.Slice(11, 2), out var hour)
            || !Digits(text.Slice(14, 2), out var minute) || !Digits(text.Slice(17, 2), out var second))
        {
            return Form;
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(Math.Max(year, 1), month) || hour > 23 || minute > 59)
        {
            return Form + ": this date or time does not exist";
        }

        if (second > 59)
        {
            return second == 60 ? "must not be a leap second: send the second before or after it" : Form + ": this date or time does not exist";
        }

        if (Fraction(text[19..], out var milliseconds) is var length && length < 0)
        {
            return Form + ": a fraction needs digits";
        }

        if (!Offset(text[(19 + length)..], out var offset))
        {
            return Form + ": it must end with 'Z' or an offset such as '+09:00'";
        }

        // The year 0 is in RFC 3339 but not in .NET; it is long before anything that is taken.
        var local = new DateTime(Math.Max(year, 1), month, day, hour, minute, second, DateTimeKind.Utc).Ticks;
        var ticks = local + (milliseconds * TimeSpan.TicksPerMillisecond) - (offset * TimeSpan.TicksPerMinute);
        time = new DateTimeOffset(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        return null;
    }

    /// <summary>Cuts off what is below a millisecond: the platform's times are kept to the millisecond.</summary>
    public static DateTimeOffset TruncateToMilliseconds(this DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit((char)c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }

    /// <summary>The length of the fraction with its point: 0 without one, -1 when there is no digit after the point.</summary>
    private static int Fraction(ReadOnlySpan<byte> text, out int milliseconds)
    {
        milliseconds = 0;
        if (text[0] != '.')
        {
            return 0;
        }

        var end = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
        if (end <= 1)
        {
            return -1;
        }

        for (var position = 1; position <= 3; position++)
        {
            milliseconds = (milliseconds * 10) + (position < end ? text[position] - '0' : 0);
        }

        return end;
    }

    private static bool Offset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return (text[0] | 0x20) == 'z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !Digits(text.Slice(1, 2), out var hour) || !Digits(text.Slice(4, 2), out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return true;
    }
}
