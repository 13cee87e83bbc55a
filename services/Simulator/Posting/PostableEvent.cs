namespace SpacesPlatform.Simulator.Posting;

/// <summary>An event ready to be posted: its identity, its type and its whole CloudEvents JSON.</summary>
public sealed record PostableEvent(string Source, string Id, string Type, ReadOnlyMemory<byte> Json);
