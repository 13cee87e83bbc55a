using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>
/// What an integration may name as its source: one source, all below a prefix (<c>https://a.example/team/*</c> is
/// <c>https://a.example/team</c> and what follows it after a slash; <c>urn:team:*</c> likewise after a colon), or all (<c>*</c>).
/// Sources are compared character by character: nothing is decoded, folded or resolved.
/// </summary>
internal sealed class SourcePattern
{
    /// <summary>Stands for every source.</summary>
    public const string Every = "*";

    private const string UrnScheme = "urn:";

    private readonly string text;

    /// <summary>How long the prefix is, with the separator that ends it; 0 for an exact source.</summary>
    private readonly int prefix;

    public SourcePattern(string text)
    {
        this.text = text;
        IsEvery = text == Every;
        prefix = IsPrefix(text) ? text.Length - 1 : 0;
    }

    public bool IsEvery { get; }

    /// <summary>What is wrong with a pattern, or null.</summary>
    public static string? Wrong(string text)
    {
        if (text == Every)
        {
            return null;
        }

        if (!IsPrefix(text))
        {
            return text.EndsWith('*')
                ? "must end in '/*' (or, in a URN, ':*') to own what is below it"
                : TextRules.Source(ref text);
        }

        var owner = text[..^2];
        return owner.AsSpan().IndexOfAny('*', '?', '#') >= 0 ? "must have a prefix without '*', '?' and '#'"
            : owner.Length == 0 || owner[^1] is ':' or '/' || owner.Equals("urn", StringComparison.OrdinalIgnoreCase)
                ? "must have a prefix that names an owner, such as 'https://integration.example/*'"
            : DotSegments.Any(owner) ? "must have a prefix without dot segments"
            : TextRules.Source(ref owner);
    }

    public bool Owns(string source)
    {
        if (IsEvery)
        {
            return true;
        }

        if (prefix == 0)
        {
            return source == text;
        }

        return source.AsSpan(0, Math.Min(source.Length, prefix - 1)).SequenceEqual(text.AsSpan(0, prefix - 1))
            && (source.Length == prefix - 1 || (source[prefix - 1] == text[prefix - 1] && !DotSegments.Any(source.AsSpan(prefix))));
    }

    public override string ToString() => text;

    private static bool IsPrefix(string text) =>
        text.EndsWith("/*", StringComparison.Ordinal)
        || (text.EndsWith(":*", StringComparison.Ordinal) && text.StartsWith(UrnScheme, StringComparison.OrdinalIgnoreCase));
}
