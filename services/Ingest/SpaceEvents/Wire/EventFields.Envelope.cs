using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <content>The attributes of CloudEvents that are not mere texts.</content>
internal readonly ref partial struct EventFields
{
    private const string SpecVersion = "1.0";

    /// <summary>The length of a traceparent of version 00; a later version's longer one is not ours to continue.</summary>
    private const int TraceParentLength = 55;

    /// <summary>The event's type; null, with a fault, when it is missing or unknown.</summary>
    public EventType? Type()
    {
        var type = Required(EnvelopeField.Type, TextRules.Word, recurring: true);
        if (WireWords.Types.TryGet(type, out var known))
        {
            return known;
        }

        if (type.Length > 0)
        {
            Refuse(EnvelopeField.Type, $"'{Excerpt.Of(type)}' is not known; the types are {WireWords.Types.Names}");
        }

        return null;
    }

    /// <summary>Checks what carries nothing into the contracts: the specification's version and where the data is.</summary>
    public void CheckEnvelope(EventType? type)
    {
        var version = scanner[EnvelopeField.SpecVersion];
        if (!version.HasValue)
        {
            Refuse(EnvelopeField.SpecVersion, "is missing");
        }
        else if (version.Token != JsonTokenType.String || JsonText.Read(body, version) != SpecVersion)
        {
            Refuse(EnvelopeField.SpecVersion, $"must be the string \"{SpecVersion}\"");
        }

        CheckContentType(scanner[EnvelopeField.DataContentType]);
        Optional(EnvelopeField.DataSchema, TextRules.Uri);
        if (scanner[EnvelopeField.DataBase64].HasValue)
        {
            Refuse(EnvelopeField.DataBase64, "is not taken: send the data as a JSON object in 'data'");
        }
        else if (!HasObject(EnvelopeField.Data) && !scanner[EnvelopeField.Data].HasValue && type is { } known && NeedsData(known))
        {
            Refuse(EnvelopeField.Data, "is missing: the event's fields, as a JSON object");
        }
    }

    private void CheckContentType(JsonField value)
    {
        if (!value.HasValue || (value.Token == JsonTokenType.String && value.In(body).SequenceEqual("application/json"u8)))
        {
            return;
        }

        Optional(EnvelopeField.DataContentType, TextRules.JsonMediaType);
    }

    /// <summary>Absent data says as much as an empty object, which is enough where no field is required.</summary>
    private static bool NeedsData(EventType type) =>
        type is not (EventType.SpaceCanceled or EventType.SpaceEnded or EventType.SpaceUpdated or EventType.AccountUpdated);

    /// <summary>The event's own <c>traceparent</c>, or null when it has none that is valid: then the request's is its trace.</summary>
    public string? Trace(out ActivityContext? integrationTrace)
    {
        integrationTrace = null;
        var value = scanner[EnvelopeField.TraceParent];
        if (value.Token != JsonTokenType.String || value.IsEscaped || value.Length != TraceParentLength)
        {
            return null;
        }

        var traceParent = Encoding.UTF8.GetString(value.In(body));
        if (!ActivityContext.TryParse(traceParent, null, isRemote: true, out var context) || context.SpanId == default
            || context.TraceId == default)
        {
            return null;
        }

        integrationTrace = context;
        return traceParent;
    }
}
