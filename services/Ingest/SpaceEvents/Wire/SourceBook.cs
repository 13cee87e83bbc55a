using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The samples of a request, by source: those of one source travel as one message.</summary>
internal sealed class SourceBook(RequestContext request, int sampleCapacity)
{
    private readonly Dictionary<string, List<ListenerSample>> samples = new(StringComparer.Ordinal);

    public void Add(string source, ListenerSample sample)
    {
        if (!samples.TryGetValue(source, out var ofSource))
        {
            samples.Add(source, ofSource = new List<ListenerSample>(samples.Count == 0 ? sampleCapacity : 4));
        }

        ofSource.Add(sample);
    }

    public IEnumerable<OutgoingEvent> ToMessages() => samples.Select(ofSource => new OutgoingEvent<ListenersSampled>(
        new ListenersSampled
        {
            Source = ofSource.Key,
            ReceivedAt = request.ReceivedAt,
            TraceParent = request.TraceParent,
            Samples = ofSource.Value,
        },
        null));
}
