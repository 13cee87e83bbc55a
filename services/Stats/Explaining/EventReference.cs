using SpacesPlatform.Stats.Projections;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Explaining;

/// <summary>An event that a number comes from.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Id">Its id, unique within the source.</param>
/// <param name="TraceId">The trace of the request that posted it; null where that was not traced.</param>
/// <param name="StatusUrl">Where to look up what became of it.</param>
internal sealed record EventReference(string Source, string Id, string? TraceId, string StatusUrl)
{
    public static EventReference Of(KeptEvent kept, EventTraces traces) =>
        new(kept.Source, kept.Id, traces.Of(kept).TraceId, ApiLinks.Event(kept.Source, kept.Id));
}
