using System.Buffers;
using System.Text;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>
/// The values of attributes in headers, as the HTTP binding of CloudEvents writes them (section 3.1.3.2): percent-encoded UTF-8, or
/// in double quotes, as senders of older versions do.
/// </summary>
internal static class HeaderText
{
    private const string Encoding = "must be percent-encoded UTF-8, such as '%EC%8A%A4' for '스' and '%25' for '%'";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes once.</summary>
    /// <returns>What is wrong with the value, or null.</returns>
    public static string? Decode(string value, out string text)
    {
        text = value;
        if (value.StartsWith('"') && Unquote(value, out text) is { } wrong)
        {
            return wrong;
        }

        return text.Contains('%', StringComparison.Ordinal) ? Unescape(ref text) : null;
    }

    private static string? Unquote(string value, out string text)
    {
        var plain = new StringBuilder(value.Length);
        var position = 1;
        for (; position < value.Length && value[position] != '"'; position++)
        {
            position += value[position] == '\\' ? 1 : 0;
            plain.Append(position < value.Length ? value[position] : null);
        }

        text = plain.ToString();
        return position == value.Length - 1 ? null : "must end with the double quote that it started";
    }

    private static string? Unescape(ref string text)
    {
        try
        {
            var bytes = Strict.GetBytes(text);
            var length = 0;
            for (var position = 0; position < bytes.Length; position++, length++)
            {
                bytes[length] = bytes[position];
                if (bytes[position] == '%')
                {
                    var digits = bytes.AsSpan(position + 1, Math.Min(2, bytes.Length - position - 1));
                    if (digits.Length < 2 || Convert.FromHexString(digits, bytes.AsSpan(length, 1), out _, out _) != OperationStatus.Done)
                    {
                        return Encoding;
                    }

                    position += digits.Length;
                }
            }

            text = Strict.GetString(bytes, 0, length);
            return null;
        }
        catch (ArgumentException)
        {
            return Encoding;
        }
    }
}
