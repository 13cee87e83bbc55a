using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>What texts may hold. Postgres can't store a NUL, so no text may have one.</summary>
internal static partial class TextRules
{
    private const int CategoryDepth = 10;

    public static TextRule Id { get; } = static (ref text) =>
        Length(text, 1, WireLimits.IdLength) ?? (HasControl(text) ? "must not hold control characters" : null);

    public static TextRule Title { get; } = static (ref text) => Length(text, 0, WireLimits.TitleLength) ?? Nul(text);

    public static TextRule DisplayName { get; } = static (ref text) => Length(text, 0, WireLimits.TextLength) ?? Nul(text);

    public static TextRule Word { get; } = static (ref text) => Length(text, 1, WireLimits.TextLength) ?? Nul(text);

    public static TextRule Handle { get; } = static (ref text) =>
    {
        text = text.StartsWith('@') ? text[1..] : text;
        return Length(text, 1, WireLimits.TextLength) ?? Nul(text);
    };

    public static TextRule Language { get; } = static (ref text) =>
        LanguageTag().IsMatch(text) ? null : "must be a BCP 47 language tag such as 'ko' or 'en-GB', of at most 35 characters";

    public static TextRule Category { get; } = static (ref text) =>
    {
        if (Length(text, 1, WireLimits.TextLength) is { } wrong)
        {
            return wrong;
        }

        if (!CategoryPath().IsMatch(text))
        {
            return "must be a path of segments joined by '/', without white space, such as 'kculture/kpop'";
        }

        return text.AsSpan().Count('/') < CategoryDepth ? null : $"must have at most {CategoryDepth} segments";
    };

    public static TextRule Hashtag { get; } = static (ref text) =>
    {
        // U+FFFE is no character, and the normalisation of .NET refuses it with an exception.
        if (text.Contains('\ufffe') || text.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return "must not hold white space or control characters";
        }

        // Lower-casing can leave the normal form again.
        text = text.TrimStart('#').Normalize().ToLowerInvariant().Normalize();
        return Length(text, 1, WireLimits.TextLength);
    };

    public static TextRule Source { get; } = static (ref text) =>
    {
        if (Length(text, 1, WireLimits.SourceLength) is { } wrong)
        {
            return wrong;
        }

        return UriReference().IsMatch(text) && System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)
            ? null
            : "must be a URI reference such as 'https://integration.example/spaces'; percent-encode what a URI can't hold";
    };

    public static TextRule Uri { get; } = static (ref text) =>
        Scheme().IsMatch(text) && UriReference().IsMatch(text) && System.Uri.TryCreate(text, UriKind.Absolute, out _)
            ? null
            : "must be an absolute URI such as 'https://integration.example/schema.json'";

    public static TextRule JsonMediaType { get; } = static (ref text) =>
        MediaTypeHeaderValue.TryParse(text, out var type) && Requests.JsonMediaType.IsJson(type) && Requests.JsonMediaType.IsUtf8(type)
            ? null
            : "must be a media type of JSON such as 'application/json', in UTF-8: the data is a JSON object";

    /// <summary>Counts code points, as Postgres does.</summary>
    private static string? Length(string text, int least, int most)
    {
        var length = text.Length;
        if (length > most)
        {
            length -= text.AsSpan().CountLowSurrogates();
        }

        return length >= least && length <= most ? null
            : least == 0 ? $"must have at most {most:N0} characters, but has {length:N0}"
            : $"must have {least} to {most:N0} characters, but has {length:N0}";
    }

    private static string? Nul(string text) => text.Contains('\0') ? "must not hold the character NUL" : null;

    private static bool HasControl(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text.Any(char.IsControl);

    private static int CountLowSurrogates(this ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsLowSurrogate(c) ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,35}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();

    /// <summary>Paths are matched by segment and else opaque: which characters a taxonomy uses is its own business.</summary>
    [GeneratedRegex(@"^[^/\s\x00-\x1F\x7F-\x9F]+(/[^/\s\x00-\x1F\x7F-\x9F]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CategoryPath();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Scheme();

    /// <summary>Beyond ASCII an internationalised one (RFC 3987) is taken as it is: integrations send them.</summary>
    [GeneratedRegex(@"^([!#$&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]|[^\x00-\x9F\s]|%[0-9A-Fa-f]{2})+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex UriReference();
}
