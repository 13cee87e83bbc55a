namespace SpacesPlatform.Stats.Rebuilding;

/// <summary>Spaces, or accounts, that are computed in one transaction.</summary>
/// <param name="Ids">Their ids.</param>
/// <param name="Since">Receipt of the earliest event of any of them.</param>
internal sealed record Chunk(IReadOnlyList<string> Ids, DateTime Since);
