namespace SpacesPlatform.Model;

/// <summary>Two accounts and in how many Spaces both spoke.</summary>
public sealed record ModelPairing(ModelPair Pair, int Spaces);
