using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Leaderboards;

/// <summary>A board's hashtag, in the form that the hashtags of Spaces are kept in: NFC, lower case, without <c>#</c>.</summary>
internal static class HashtagParameter
{
    private const string Name = "hashtag";

    public static string? Read(QueryReader query)
    {
        if (query.Text(Name) is not { } text)
        {
            return null;
        }

        if (Normalized(text) is { } hashtag)
        {
            return hashtag;
        }

        query.Fault(Name, "Expected a hashtag, with or without its '#' (%23 in a URL).");
        return null;
    }

    /// <summary>As Spaces have it, or null where it can't be a hashtag.</summary>
    public static string? Normalized(string text)
    {
        text = text.TrimStart('#');

        // U+FFFE is no character, and the normalisation of .NET refuses it with an exception. Lower-casing can leave the normal
        // form again.
        return text.Length == 0 || text.Contains('\ufffe') ? null : text.Normalize().ToLowerInvariant().Normalize();
    }
}
