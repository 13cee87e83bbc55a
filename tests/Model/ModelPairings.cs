namespace SpacesPlatform.Model;

/// <summary>Who spoke together.</summary>
/// <param name="Episodes">Each Space on its own, by start and then id.</param>
/// <param name="InAll">All Spaces together, the most frequent pair first, then in ordinal order.</param>
public sealed record ModelPairings(IReadOnlyList<ModelEpisode> Episodes, IReadOnlyList<ModelPairing> InAll);
