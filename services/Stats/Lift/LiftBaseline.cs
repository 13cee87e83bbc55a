namespace SpacesPlatform.Stats.Lift;

/// <summary>The Spaces on boards that any host of the Space hosted in the 90 days before it.</summary>
/// <param name="From">The start of these days, included.</param>
/// <param name="To">The start of the Space, excluded.</param>
/// <param name="Spaces">How many there are, with a value or without.</param>
internal sealed record LiftBaseline(DateTimeOffset From, DateTimeOffset To, long Spaces);
