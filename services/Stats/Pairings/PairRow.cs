namespace SpacesPlatform.Stats.Pairings;

/// <summary>A pair and its newest Spaces, as read; with it how many pairs and Spaces were counted in all.</summary>
internal sealed record PairRow(
    string First,
    string Second,
    long Spaces,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    string[] Newest,
    long AllPairs,
    long AllSpaces);
