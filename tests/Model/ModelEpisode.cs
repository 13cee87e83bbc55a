namespace SpacesPlatform.Model;

/// <summary>Who spoke together in one Space: its pairs in ordinal order, none with fewer than two speakers.</summary>
public sealed record ModelEpisode(string SpaceId, IReadOnlyList<ModelPair> Pairs);
