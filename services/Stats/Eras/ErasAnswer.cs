namespace SpacesPlatform.Stats.Eras;

/// <summary>The eras that boards can be asked for.</summary>
internal sealed record ErasAnswer(IReadOnlyList<Era> Eras);
