using System.Text.Json;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>Reads and judges one event after the other and gathers what becomes of them.</summary>
internal ref struct EventReader
{
    /// <summary>Less than nearly every event takes on the wire, so that the lists need not grow.</summary>
    private const int TypicalEventBytes = 200;

    private readonly ReadOnlySpan<byte> body;
    private readonly RequestContext request;
    private readonly FaultList faults = new();
    private readonly TextCache texts = new();
    private readonly EventScanner scanner;
    private readonly SourceBook sources;
    private readonly TextRule sourceRule;
    private readonly List<EventOutcome> outcomes;
    private readonly List<OutgoingEvent> messages = [];
    private int refused;

    public EventReader(ReadOnlySpan<byte> body, RequestContext request)
    {
        this.body = body;
        this.request = request;
        scanner = new EventScanner(faults);
        var guess = Math.Min((body.Length / TypicalEventBytes) + 1, WireLimits.EventsPerRequest);
        outcomes = new List<EventOutcome>(guess);
        sources = new SourceBook(request, guess);
        sourceRule = sources.Check;
    }

    public readonly int Count => outcomes.Count;

    /// <summary>Reads the value that the reader stands at the start of, up to its end.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public void Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            Refuse(null, Problems.InvalidEvent([new Fault("", "must be a JSON object: a CloudEvent")]));
            return;
        }

        var start = reader.TokenStartIndex;
        scanner.Scan(ref reader);
        if (reader.BytesConsumed - start > WireLimits.EventBytes)
        {
            Refuse(ReadableId(), Problems.EventTooLarge(reader.BytesConsumed - start));
        }
        else if (scanner.IsTooDeep)
        {
            faults.Add("", $"must not nest deeper than {WireLimits.NestingDepth} levels");
            Refuse(ReadableId(), Problems.InvalidEvent(faults.ToArray()));
        }
        else
        {
            ReadEvent();
        }
    }

    public readonly EventBatch ToBatch()
    {
        messages.AddRange(sources.ToMessages());
        return new EventBatch(outcomes, messages, refused);
    }

    private void ReadEvent()
    {
        var fields = new EventFields(body, scanner, faults, texts, request.ReceivedAt);
        var source = fields.Required(EnvelopeField.Source, sourceRule, recurring: true);
        if (source.Length > 0 && !request.Integration.Owns(source))
        {
            Refuse(ReadableId(), Problems.SourceNotOwned(source));
            return;
        }

        var id = fields.Required(EnvelopeField.Id, TextRules.Id);
        var type = fields.Type();
        var subject = type == EventType.EventRetracted ? "" : fields.Required(EnvelopeField.Subject, TextRules.Id, recurring: true);
        var time = fields.RequiredTime(EnvelopeField.Time);
        fields.CheckEnvelope(type);
        var trace = fields.Trace(out var integrationTrace);
        if (type is null)
        {
            Refuse(ReadableId(), Problems.UnknownType(faults.ToArray()));
        }
        else if (type == EventType.ListenersSampled)
        {
            var sample = ContractMapping.ToSample(id, subject, time, trace, fields);
            if (Accept(id, source))
            {
                sources.Add(source, sample);
            }
        }
        else
        {
            var header = new EventHeader
            {
                Source = source,
                Id = id,
                Subject = subject,
                OccurredAt = time,
                ReceivedAt = request.ReceivedAt,
                TraceParent = trace ?? request.TraceParent,
            };
            var message = ContractMapping.ToContract(type.Value, header, fields, integrationTrace);
            if (Accept(id, source))
            {
                messages.Add(message);
            }
        }
    }

    private bool Accept(string id, string source)
    {
        if (faults.Any)
        {
            Refuse(ReadableId(), Problems.InvalidEvent(faults.ToArray()));
            return false;
        }

        outcomes.Add(new EventOutcome(id, source, null));
        return true;
    }

    private void Refuse(string? id, Problem problem)
    {
        outcomes.Add(new EventOutcome(id, null, problem));
        refused++;
    }

    /// <summary>The id of an event that is refused, as far as it is one, so that its sender recognises it.</summary>
    private readonly string? ReadableId()
    {
        var id = scanner[EnvelopeField.Id];
        return id.Token == JsonTokenType.String
            && JsonText.Read(body, id) is { } text && TextRules.Id(ref text) is null ? text : null;
    }
}
