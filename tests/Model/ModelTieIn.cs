namespace SpacesPlatform.Model;

/// <summary>What a Space accompanies: one value, replaced whole.</summary>
public sealed record ModelTieIn(string? Kind, string? Ref);
