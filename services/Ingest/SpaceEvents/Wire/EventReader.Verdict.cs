using System.Text.Json;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Ingest.SpaceEvents.Answers;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <content>The verdict on the event that was scanned.</content>
internal ref partial struct EventReader
{
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
