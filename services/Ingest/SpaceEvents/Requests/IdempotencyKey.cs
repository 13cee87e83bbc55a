using Microsoft.Extensions.Primitives;
using SpacesPlatform.Ingest.SpaceEvents.Answers;

namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>
/// The header <c>Idempotency-Key</c> (draft-ietf-httpapi-idempotency-key-header): a string of structured fields, in double quotes.
/// Many clients leave the quotes out, which is taken too.
/// </summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    private const int Longest = 255;

    private const string Form = "The Idempotency-Key must be one string of 1 to 255 printable ASCII characters in double quotes, "
        + "such as \"8e03978e-40d5-43dd-bc93-6894a57f9324\"; without them it can't hold spaces, commas, semicolons, quotes and "
        + "backslashes.";

    /// <summary>Parses; the key is null when there is no such header.</summary>
    public static Problem? Parse(HttpContext http, out string? key)
    {
        var values = http.Request.Headers[Header];
        key = null;
        if (values.Count == 0)
        {
            return null;
        }

        key = values.Count == 1 ? Read(values.ToString().Trim()) : null;
        if (key is not { Length: >= 1 and <= Longest })
        {
            return Problems.InvalidIdempotencyKey(Form);
        }

        http.Response.Headers[Header] = values;
        return null;
    }

    private static string? Read(string value)
    {
        if (!value.StartsWith('"'))
        {
            return value.All(static c => c is > ' ' and <= '~' and not (',' or ';' or '"' or '\\')) ? value : null;
        }

        var key = new StringSegment(value, 1, value.Length - 1);
        var read = new System.Text.StringBuilder();
        for (var position = 0; position < key.Length; position++)
        {
            var c = key[position];
            if (c == '"')
            {
                return position == key.Length - 1 ? read.ToString() : null;
            }

            if (c == '\\' && (++position == key.Length || (c = key[position]) is not ('"' or '\\')))
            {
                return null;
            }

            if (c is < ' ' or > '~')
            {
                return null;
            }

            read.Append(c);
        }

        return null;
    }
}
