namespace SpacesPlatform.Stats.Highlights;

/// <summary>What a report is about.</summary>
/// <param name="From">Its first instant; null for all that was before <paramref name="To"/>.</param>
/// <param name="To">Where it ends, exclusive.</param>
/// <param name="Tz">The time zone that its days are of.</param>
/// <param name="Text">The same in words.</param>
internal sealed record Period(DateTimeOffset? From, DateTimeOffset? To, string Tz, string Text);
