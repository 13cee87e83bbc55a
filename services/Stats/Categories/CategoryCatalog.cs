using Microsoft.Extensions.Options;

namespace SpacesPlatform.Stats.Categories;

/// <summary>The configured names of categories.</summary>
internal sealed class CategoryCatalog(IOptions<CategoriesOptions> options)
{
    private readonly Dictionary<string, Category> byPath = options.Value.Categories
        .ToDictionary(category => category.Path, category => new Category(category.Path, category.Label), StringComparer.Ordinal);

    /// <summary>The named category of exactly this path, or null.</summary>
    public Category? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>What to call a category in a sentence: its name, or its path where it has none.</summary>
    public string LabelOf(string path) => Find(path)?.Label ?? path;
}
