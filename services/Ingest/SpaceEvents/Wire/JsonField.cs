using System.Text.Json;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>Where a value stands in the body. A string's range is what is between its quotes, other values' all of them.</summary>
internal readonly record struct JsonField(JsonTokenType Token, int Start, int Length, bool IsEscaped)
{
    /// <summary>The field was there, be it with a null.</summary>
    public bool IsSeen => Token != JsonTokenType.None;

    /// <summary>The field says something: an absent field and a null are the same.</summary>
    public bool HasValue => Token is not (JsonTokenType.None or JsonTokenType.Null);

    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> body) => body.Slice(Start, Length);

    /// <summary>What a fault calls a value of this kind.</summary>
    public string Kind => Token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "absent",
    };
}
