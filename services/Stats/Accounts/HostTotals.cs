using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Accounts;

/// <summary>The metrics of an account over all Spaces that it hosted; null where there is no data.</summary>
internal sealed record HostTotals(
    Achieved? Spaces,
    Achieved? PeakListeners,
    Achieved? Attendances,
    Achieved? ListenerSeconds,
    Achieved? AirtimeSeconds,
    Achieved? AverageListeners);
