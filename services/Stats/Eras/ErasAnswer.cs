namespace SpacesPlatform.Stats.Eras;

internal sealed record ErasAnswer(IReadOnlyList<Era> Eras);
