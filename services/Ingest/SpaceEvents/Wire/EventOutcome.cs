using SpacesPlatform.Ingest.SpaceEvents.Answers;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>What became of one event of a request.</summary>
/// <param name="Id">The event's id, or null when it has none that could be read.</param>
/// <param name="Source">The event's source; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was accepted.</param>
internal readonly record struct EventOutcome(string? Id, string? Source, Problem? Refusal);
