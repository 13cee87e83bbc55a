using System.Text.Json;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>
/// Reads the values of a scanned event. Whatever is wrong is added to the faults and answered with a stand-in, so that an
/// integrator sees all that is wrong at once; an event with faults is not used.
/// </summary>
internal readonly ref partial struct EventFields(
    ReadOnlySpan<byte> body, EventScanner scanner, FaultList faults, TextCache texts, DateTimeOffset now)
{
    private readonly ReadOnlySpan<byte> body = body;

    public DateTimeOffset Now => now;

    public void Refuse(FieldPlace place, string detail) => faults.Add(place.ToString(), detail);

    /// <summary>True for an object, false when absent; anything else is refused.</summary>
    public bool HasObject(DataField field) => HasObject(field, scanner[field]);

    public bool HasObject(EnvelopeField field) => HasObject(field, scanner[field]);

    private bool HasObject(FieldPlace place, JsonField value)
    {
        if (value.HasValue && value.Token != JsonTokenType.StartObject)
        {
            Refuse(place, $"must be an object, but is {value.Kind}");
        }

        return value.Token == JsonTokenType.StartObject;
    }

    public string Required(EnvelopeField field, TextRule rule, bool recurring = false) =>
        Text(field, scanner[field], rule, recurring) ?? Missing(field, scanner[field]);

    public string Required(DataField field, TextRule rule) =>
        Text(field, scanner[field], rule, true) ?? Missing(field, scanner[field]);

    public string Required(TieInField field, TextRule rule) =>
        Text(field, scanner[field], rule, false) ?? Missing(field, scanner[field]);

    public string? Optional(EnvelopeField field, TextRule rule) => Text(field, scanner[field], rule, false);

    public string? Optional(DataField field, TextRule rule) => Text(field, scanner[field], rule, false);

    public string? Optional(TieInField field, TextRule rule) => Text(field, scanner[field], rule, false);

    /// <summary>A list of texts, each at most once and where it stood first, or null when absent.</summary>
    public IReadOnlyList<string>? List(DataField field, TextRule rule)
    {
        var value = scanner[field];
        if (!value.HasValue)
        {
            return null;
        }

        if (value.Token != JsonTokenType.StartArray)
        {
            Refuse(field, $"must be an array of strings, but is {value.Kind}");
            return [];
        }

        var list = new List<string>();
        var reader = new Utf8JsonReader(value.In(body));
        reader.Read();
        for (var element = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; element++)
        {
            if (element == WireLimits.ListLength)
            {
                Refuse(field, $"must have at most {WireLimits.ListLength} elements");
                break;
            }

            var start = value.Start + (int)reader.TokenStartIndex;
            var item = reader.TokenType == JsonTokenType.String
                ? new JsonField(JsonTokenType.String, start + 1, reader.ValueSpan.Length, reader.ValueIsEscaped)
                : new JsonField(reader.TokenType, start, 0, false);
            var place = new FieldPlace(FieldNames.Data, (int)field, element);
            var text = item.HasValue ? Text(place, item, rule, true) : Missing(place, item);
            if (!list.Contains(text!))
            {
                list.Add(text!);
            }

            reader.Skip();
        }

        return list;
    }

    private string? Text(FieldPlace place, JsonField value, TextRule rule, bool recurring)
    {
        if (!value.HasValue)
        {
            return null;
        }

        if (value.Token != JsonTokenType.String)
        {
            Refuse(place, $"must be a string, but is {value.Kind}");
            return "";
        }

        var text = recurring && !value.IsEscaped ? texts.Get(value.In(body)) : JsonText.Read(body, value);
        if ((text is null ? "must not hold a lone surrogate" : rule(ref text)) is { } wrong)
        {
            Refuse(place, wrong);
            return "";
        }

        return text;
    }

    private string Missing(FieldPlace place, JsonField value)
    {
        if (!value.HasValue)
        {
            Refuse(place, "is missing");
        }

        return "";
    }
}
