using System.Buffers;
using System.Text.Json;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>What CloudEvents 1.0 wants of the attributes that it doesn't define. What they say is not used.</summary>
internal static class Extension
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>What is wrong with an extension attribute whose value the reader stands at, or null.</summary>
    public static string? Check(string name, ref Utf8JsonReader reader)
    {
        if (CheckName(name) is { } wrong)
        {
            return wrong;
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject or JsonTokenType.StartArray =>
                "must be a string, a boolean or an integer: an extension attribute has no other type; "
                + "the event's fields belong in 'data'",
            JsonTokenType.Number when !reader.TryGetInt32(out _) =>
                "must be an integer of 32 bits: an extension attribute has no other number; send it as a string",
            _ => null,
        };
    }

    /// <summary>What is wrong with the name of an attribute, or null. Over 20 characters are discouraged, but no fault.</summary>
    public static string? CheckName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(NameCharacters)
        ? null
        : "is no name of an attribute: these are of lower-case letters and digits; the event's fields belong in 'data'";
}
