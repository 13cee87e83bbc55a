using System.Diagnostics;
using SpacesPlatform.ServiceDefaults.Telemetry;
using SpacesPlatform.Stats.EventStatuses;

namespace SpacesPlatform.Stats.Events;

/// <summary>Says on a span which event it is about, or how many, and what became of them.</summary>
internal static class EventTags
{
    private static readonly string[] CountTags = [.. VerdictCounts.Names.Select(verdict => SpaceAttributes.EventsPrefix + verdict.Name)];

    public static void Tell(this Activity? span, IReadOnlyList<IncomingEvent> events)
    {
        if (span is not { IsAllDataRequested: true })
        {
            return;
        }

        var counts = VerdictCounts.Of(events);
        span.SetTag(SpaceAttributes.BatchSize, events.Count);
        if (events is [var one])
        {
            TellOne(span, one);
        }
        else
        {
            TellCounts(span, counts);
        }

        if (counts[Verdict.Failed] > 0)
        {
            span.SetStatus(ActivityStatusCode.Error, $"{counts[Verdict.Failed]} of {events.Count} events can't be applied");
        }
    }

    private static void TellOne(Activity span, IncomingEvent one)
    {
        span.SetTag("cloudevents.event_id", one.Id);
        span.SetTag("cloudevents.event_source", one.Source);
        span.SetTag(SpaceAttributes.EventType, EventTypeNames.Of(one.Type));
        if (one.Type != EventType.EventRetracted)
        {
            span.SetTag(one.Type == EventType.AccountUpdated ? SpaceAttributes.AccountId : SpaceAttributes.SpaceId, one.Subject);
        }

        foreach (var (verdict, name) in VerdictCounts.Names)
        {
            if (one.Verdict == verdict)
            {
                span.SetTag(SpaceAttributes.Verdict, name);
            }
        }
    }

    private static void TellCounts(Activity span, VerdictCounts counts)
    {
        for (var index = 0; index < CountTags.Length; index++)
        {
            if (counts[VerdictCounts.Names[index].Verdict] is > 0 and var count)
            {
                span.SetTag(CountTags[index], count);
            }
        }
    }
}
