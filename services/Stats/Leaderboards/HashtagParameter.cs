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

        text = text.StartsWith('#') ? text[1..] : text;

        // U+FFFE is no character, and the normalisation of .NET refuses it with an exception.
        if (text.Length == 0 || text.Contains('\ufffe'))
        {
            query.Fault(Name, "Expected a hashtag, with or without its '#' (%23 in a URL).");
            return null;
        }

        // Lower-casing can leave the normal form again.
        return text.Normalize().ToLowerInvariant().Normalize();
    }
}
