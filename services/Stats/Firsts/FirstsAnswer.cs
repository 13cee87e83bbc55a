namespace SpacesPlatform.Stats.Firsts;

/// <summary>The firsts of every category that accounts have, ancestors too, in ordinal order of the paths.</summary>
internal sealed record FirstsAnswer(string Role, string? Era, IReadOnlyList<FirstAnswer> Firsts, IReadOnlyList<string> Evidence);
