namespace SpacesPlatform.Model;

/// <summary>Two speakers of one Space; <paramref name="First"/> comes before <paramref name="Second"/> in ordinal order.</summary>
public sealed record ModelPair(string First, string Second);
