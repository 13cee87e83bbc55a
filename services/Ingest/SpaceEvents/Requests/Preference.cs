using Microsoft.Extensions.Primitives;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>The preference <c>return</c> of the header <c>Prefer</c> (RFC 7240).</summary>
internal static class Preference
{
    private const string Name = "return";

    /// <summary>The value of the first such preference, in lower case; null when there is none.</summary>
    public static string? Return(StringValues prefer)
    {
        foreach (var header in prefer)
        {
            var rest = header.AsSpan();
            while (!rest.IsEmpty)
            {
                var preference = Take(ref rest, ',');
                var named = Take(ref preference, ';').Trim();
                var name = Take(ref named, '=').Trim();
                if (name.Equals(Name, StringComparison.OrdinalIgnoreCase))
                {
                    return named.Trim().Trim('"').ToString().ToLowerInvariant();
                }
            }
        }

        return null;
    }

    /// <summary>Takes what is before the separator, which may also stand in quotes, where it is none.</summary>
    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, char separator)
    {
        var inQuotes = false;
        for (var position = 0; position < rest.Length; position++)
        {
            if (rest[position] == '\\' && inQuotes)
            {
                position++;
            }
            else if (rest[position] == '"')
            {
                inQuotes = !inQuotes;
            }
            else if (rest[position] == separator && !inQuotes)
            {
                var taken = rest[..position];
                rest = rest[(position + 1)..];
                return taken;
            }
        }

        var all = rest;
        rest = [];
        return all;
    }
}
