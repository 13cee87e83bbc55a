using SpacesPlatform.Stats.Events;

namespace SpacesPlatform.Stats.Applying;

/// <summary>What each event of a batch turned out to be, once the identities were taken. Each is told its own.</summary>
internal sealed class Verdicts
{
    /// <summary>Never seen before, or failed before: has its effect now.</summary>
    public List<IncomingEvent> Effective { get; } = [];

    /// <summary>Those of <see cref="Effective"/> whose identity an earlier failure or retraction had already written.</summary>
    public List<IncomingEvent> Reclaimed { get; } = [];

    /// <summary>Taken back before it came: kept, without effect.</summary>
    public List<IncomingEvent> Withdrawn { get; } = [];

    /// <summary>Already there with the same content.</summary>
    public List<IncomingEvent> Duplicates { get; } = [];

    /// <summary>Already there with other content, with the names of what differs.</summary>
    public List<(IncomingEvent Event, string[] Differences)> Conflicts { get; } = [];

    public void AddEffective(IncomingEvent incoming)
    {
        incoming.Verdict = Verdict.Applied;
        Effective.Add(incoming);
    }

    public void AddWithdrawn(IncomingEvent incoming)
    {
        incoming.Verdict = Verdict.Retracted;
        Withdrawn.Add(incoming);
    }

    public void AddDuplicate(IncomingEvent incoming)
    {
        incoming.Verdict = Verdict.Duplicate;
        Duplicates.Add(incoming);
    }

    public void AddConflict(IncomingEvent incoming, string[] differences)
    {
        incoming.Verdict = Verdict.Conflict;
        Conflicts.Add((incoming, differences));
    }
}
