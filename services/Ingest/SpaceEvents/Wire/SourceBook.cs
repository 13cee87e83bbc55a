using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Ingest.SpaceEvents.Publishing;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The sources of a request, each checked once, and their samples: those of one source travel as one message.</summary>
internal sealed class SourceBook(RequestContext request, int sampleCapacity)
{
    private readonly Dictionary<string, List<ListenerSample>> samples = new(StringComparer.Ordinal);

    private readonly HashSet<string> valid = new(StringComparer.Ordinal);

    /// <summary>The rule for sources; a <see cref="TextRule"/>.</summary>
    public string? Check(ref string source)
    {
        if (valid.Contains(source))
        {
            return null;
        }

        var wrong = TextRules.Source(ref source);
        if (wrong is null)
        {
            valid.Add(source);
        }

        return wrong;
    }

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
