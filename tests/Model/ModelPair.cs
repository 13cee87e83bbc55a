namespace SpacesPlatform.Model;

/// <summary>Two speakers of one Space, in ordinal order.</summary>
public sealed record ModelPair(string First, string Second);
