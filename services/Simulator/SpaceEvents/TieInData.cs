namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>What a Space accompanies.</summary>
public sealed record TieInData(string Kind, string? Ref);
