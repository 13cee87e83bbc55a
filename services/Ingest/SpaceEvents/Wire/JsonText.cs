using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>JSON strings as text. The body as a whole is known to be UTF-8, so only escapes can hide a lone surrogate.</summary>
internal static class JsonText
{
    /// <summary>The string, or null when it holds a lone surrogate.</summary>
    public static string? Read(ReadOnlySpan<byte> body, JsonField field)
    {
        if (!field.IsEscaped)
        {
            return Encoding.UTF8.GetString(field.In(body));
        }

        var reader = new Utf8JsonReader(body.Slice(field.Start - 1, field.Length + 2));
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>The string that the reader stands on, or null when it holds a lone surrogate.</summary>
    public static string? Read(ref Utf8JsonReader reader) =>
        !reader.ValueIsEscaped || HasPairedSurrogates(reader.ValueSpan) ? reader.GetString() : null;

    private static bool HasPairedSurrogates(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var escape = text.IndexOf((byte)'\\');
            if (escape < 0)
            {
                return true;
            }

            text = text[escape..];
            var unit = Unit(text);
            if (char.IsLowSurrogate(unit))
            {
                return false;
            }

            if (char.IsHighSurrogate(unit))
            {
                if (!char.IsLowSurrogate(Unit(text[6..])))
                {
                    return false;
                }

                text = text[6..];
            }

            text = text[(text[1] == 'u' ? 6 : 2)..];
        }
    }

    /// <summary>The UTF-16 unit of the <c>\uXXXX</c> that the text starts with, or NUL when it doesn't.</summary>
    private static char Unit(ReadOnlySpan<byte> text) =>
        text is [(byte)'\\', (byte)'u', ..]
        && ushort.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
