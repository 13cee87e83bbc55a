using SpacesPlatform.Stats.Accounts;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>A Space as other answers name it.</summary>
internal sealed record SpaceReference(string Id, string? Title, IReadOnlyList<AccountReference> Hosts);
