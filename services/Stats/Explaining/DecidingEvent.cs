using SpacesPlatform.Stats.EventStatuses;
using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>An event that decides a value, and what of it.</summary>
/// <param name="Decides">
/// <c>peak</c>, <c>reported_peak</c>, <c>first_sample</c>, <c>last_sample</c>, <c>start</c>, <c>end</c> or <c>largest_count</c>.
/// </param>
internal sealed record DecidingEvent(
    string Decides,
    string Source,
    string Id,
    string Type,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    string? TraceId,
    string StatusUrl)
{
    public static DecidingEvent Of(string decides, KeptEvent kept, EventTraces traces)
    {
        var (receivedAt, traceId) = traces.Of(kept);
        return new(
            decides,
            kept.Source,
            kept.Id,
            EventTypeNames.Of(kept.Type),
            kept.At,
            receivedAt,
            traceId,
            ApiLinks.Event(kept.Source, kept.Id));
    }
}
