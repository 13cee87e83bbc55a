using SpacesPlatform.Contracts;

namespace SpacesPlatform.Stats.Projections;

/// <summary>Categories are paths; asking for one means everything under it.</summary>
internal static class CategoryPaths
{
    /// <summary>The categories and all their ancestors, each once, in ordinal order.</summary>
    public static string[] WithAncestors(IEnumerable<string> categories)
    {
        var paths = new SortedSet<string>(Utf8Ordinal.Comparer);
        foreach (var category in categories)
        {
            for (var end = category.Length; end > 0; end = category.LastIndexOf('/', end - 1))
            {
                paths.Add(category[..end]);
            }
        }

        return [.. paths];
    }
}
