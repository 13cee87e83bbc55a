namespace SpacesPlatform.Stats.Categories;

/// <summary>A category that has a name.</summary>
internal sealed record Category(string Path, string Label);
