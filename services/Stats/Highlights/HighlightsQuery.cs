using SpacesPlatform.Stats.Leaderboards;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>Which report is asked for.</summary>
/// <param name="Spaces">The period's board of Spaces by peak listeners, of all categories.</param>
/// <param name="Category">Whom it is about; null to find out who leads.</param>
/// <param name="Zone">The time zone that days are told in.</param>
internal sealed record HighlightsQuery(BoardQuery Spaces, string? Category, TimeZoneInfo Zone);
