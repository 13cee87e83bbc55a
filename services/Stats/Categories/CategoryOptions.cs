namespace SpacesPlatform.Stats.Categories;

/// <summary>One named category of the configuration. Categories need no entry here; a name is for people.</summary>
internal sealed class CategoryOptions
{
    /// <summary>Its path, such as <c>kculture/kpop</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>What sentences call it, such as <c>K-pop</c>.</summary>
    public string Label { get; init; } = "";
}
