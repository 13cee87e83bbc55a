namespace SpacesPlatform.Stats.Applying;

/// <summary>How many events of a batch had an effect, were there already, or contradicted what was there.</summary>
internal readonly record struct BatchOutcome(int Applied, int Duplicates, int Conflicts);
