using System.Text;
using System.Text.Json;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>
/// Walks once over an event and notes where the fields stand that are known, so that their order does not matter and no
/// object tree is built. One scanner serves all events of a request.
/// </summary>
internal sealed class EventScanner(FaultList faults)
{
    private readonly JsonField[] envelope = new JsonField[FieldNames.Envelope.Count];
    private readonly JsonField[] data = new JsonField[FieldNames.Data.Count];
    private readonly JsonField[] tieIn = new JsonField[FieldNames.TieIn.Count];
    private readonly UnknownNames unknown = new(WireLimits.NestingDepth + 1);
    private int floor;

    public bool IsTooDeep { get; private set; }

    public JsonField this[EnvelopeField field] => envelope[(int)field];

    public JsonField this[DataField field] => data[(int)field];

    public JsonField this[TieInField field] => tieIn[(int)field];

    /// <summary>Forgets the event before.</summary>
    public void Clear()
    {
        Array.Clear(envelope);
        Array.Clear(data);
        Array.Clear(tieIn);
        faults.Clear();
        IsTooDeep = false;
    }

    /// <summary>Scans the object that the reader stands at the start of, up to its end; <see cref="Clear"/> comes first.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public void Scan(ref Utf8JsonReader reader)
    {
        floor = reader.CurrentDepth;
        ScanObject(ref reader, FieldNames.Envelope, envelope);
    }

    private void ScanObject(ref Utf8JsonReader reader, FieldNames names, JsonField[] fields)
    {
        unknown.Enter(reader.CurrentDepth - floor);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = names.IndexOf(ref reader);
            if (index < 0)
            {
                var name = CheckUnknownName(ref reader, names.Pointer);
                reader.Read();
                if (names == FieldNames.Envelope && Extension.Check(name, ref reader) is { } wrong)
                {
                    faults.Add(JsonPointer.Of(name), wrong);
                }

                SkipValue(ref reader, names.Pointer);
                continue;
            }

            if (fields[index].IsSeen)
            {
                faults.Add(names.PointerTo(index), "is there more than once: send each field once");
            }

            reader.Read();
            fields[index] = ScanValue(ref reader, names, index);
        }
    }

    private JsonField ScanValue(ref Utf8JsonReader reader, FieldNames names, int index)
    {
        var token = reader.TokenType;
        var start = (int)reader.TokenStartIndex;
        if (token == JsonTokenType.StartObject && names == FieldNames.Envelope && index == (int)EnvelopeField.Data)
        {
            ScanObject(ref reader, FieldNames.Data, data);
        }
        else if (token == JsonTokenType.StartObject && names == FieldNames.Data && index == (int)DataField.TieIn)
        {
            ScanObject(ref reader, FieldNames.TieIn, tieIn);
        }
        else
        {
            SkipValue(ref reader, names.Pointer);
        }

        var end = (int)reader.BytesConsumed;
        return token == JsonTokenType.String
            ? new JsonField(token, start + 1, end - start - 2, reader.ValueIsEscaped)
            : new JsonField(token, start, end - start, false);
    }

    private void SkipValue(ref Utf8JsonReader reader, string pointer)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        var outer = reader.CurrentDepth;
        do
        {
            var depth = reader.CurrentDepth - floor;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                // The event itself is the first level, so one that starts at relative depth d nests to d + 1.
                IsTooDeep |= depth >= WireLimits.NestingDepth;
                if (!IsTooDeep)
                {
                    unknown.Enter(depth);
                }
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && !IsTooDeep)
            {
                CheckUnknownName(ref reader, pointer);
            }
        }
        while (reader.Read() && reader.CurrentDepth > outer);
    }

    private string CheckUnknownName(ref Utf8JsonReader reader, string pointer)
    {
        // A name with a lone surrogate has no text; its spelling stands for it.
        var name = JsonText.Read(ref reader) ?? Encoding.UTF8.GetString(reader.ValueSpan);
        if (!unknown.Add(reader.CurrentDepth - floor - 1, name))
        {
            faults.Add(pointer, $"holds the field '{Excerpt.Of(name)}' more than once: send each field once");
        }

        return name;
    }
}
