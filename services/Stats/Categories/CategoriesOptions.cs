namespace SpacesPlatform.Stats.Categories;

/// <summary>The section <c>Categories</c> of the configuration: a list.</summary>
internal sealed class CategoriesOptions
{
    public const string Section = "Categories";

    public IList<CategoryOptions> Categories { get; } = [];
}
