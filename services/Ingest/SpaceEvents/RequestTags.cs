using System.Diagnostics;
using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Ingest.SpaceEvents.Wire;
using SpacesPlatform.ServiceDefaults.Telemetry;

namespace SpacesPlatform.Ingest.SpaceEvents;

/// <summary>Says on a request's span which event it brought, or how many.</summary>
internal static class RequestTags
{
    private const string Accepted = "accepted";
    private const string Refused = "refused";

    /// <summary>What the request asks for.</summary>
    public static void TellRead(this Activity? span, EventBatch batch)
    {
        if (span is not { IsAllDataRequested: true })
        {
            return;
        }

        span.SetTag(SpaceAttributes.BatchSize, batch.Outcomes.Count);
        if (batch.Outcomes is not [var one])
        {
            span.SetTag(SpaceAttributes.EventsPrefix + Refused, batch.Refused);
            return;
        }

        span.SetTag("cloudevents.event_id", one.Id);
        span.SetTag("cloudevents.event_source", one.Source);
        if (one.Refusal is not null)
        {
            span.SetTag(SpaceAttributes.Verdict, Refused);
        }
        else
        {
            Tell(span, batch.Messages[0].Contract);
        }
    }

    /// <summary>What the broker confirmed.</summary>
    public static void TellConfirmed(this Activity? span, EventBatch batch)
    {
        if (span is not { IsAllDataRequested: true })
        {
            return;
        }

        if (batch.Outcomes.Count != 1)
        {
            span.SetTag(SpaceAttributes.EventsPrefix + Accepted, batch.Accepted);
        }
        else if (batch.Accepted == 1)
        {
            span.SetTag(SpaceAttributes.Verdict, Accepted);
        }
    }

    private static void Tell(Activity span, object contract)
    {
        var (type, attribute, subject) = contract switch
        {
            SpaceScheduled space => OfSpace(EventType.SpaceScheduled, space.Header.Subject),
            SpaceStarted space => OfSpace(EventType.SpaceStarted, space.Header.Subject),
            SpaceUpdated space => OfSpace(EventType.SpaceUpdated, space.Header.Subject),
            ListenersSampled chunk => OfSpace(EventType.ListenersSampled, chunk.Samples[0].SpaceId),
            SpeakerJoined space => OfSpace(EventType.SpeakerJoined, space.Header.Subject),
            SpeakerLeft space => OfSpace(EventType.SpeakerLeft, space.Header.Subject),
            SpaceEnded space => OfSpace(EventType.SpaceEnded, space.Header.Subject),
            SpaceCanceled space => OfSpace(EventType.SpaceCanceled, space.Header.Subject),
            EngagementMeasured space => OfSpace(EventType.EngagementMeasured, space.Header.Subject),
            AccountUpdated account => (EventType.AccountUpdated, SpaceAttributes.AccountId, account.Header.Subject),
            EventRetracted => (EventType.EventRetracted, SpaceAttributes.SpaceId, (string?)null),
            _ => throw new UnreachableException($"{contract.GetType()} is not an event contract."),
        };
        span.SetTag(SpaceAttributes.EventType, WireWords.Types.NameOf(type)).SetTag(attribute, subject);
    }

    private static (EventType Type, string Attribute, string? Subject) OfSpace(EventType type, string id) => (type, SpaceAttributes.SpaceId, id);
}
