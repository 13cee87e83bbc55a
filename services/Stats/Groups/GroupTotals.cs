using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Groups;

/// <summary>The metrics of a group over all its Spaces; null where there is no data.</summary>
internal sealed record GroupTotals(
    Achieved? Spaces,
    Achieved? PeakListeners,
    Achieved? Attendances,
    Achieved? ListenerSeconds,
    Achieved? AirtimeSeconds,
    Achieved? AverageListeners);
