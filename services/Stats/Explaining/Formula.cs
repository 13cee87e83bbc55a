namespace SpacesPlatform.Stats.Explaining;

/// <summary>How a value comes about: the metric's definition with the numbers in it, and what it amounts to.</summary>
internal sealed record Formula(decimal Value, string Text);
