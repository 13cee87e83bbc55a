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

    /// <summary>Whether a path is the category, or lies under it.</summary>
    public static bool Matches(string category, string path) =>
        path.StartsWith(category, StringComparison.Ordinal) && (path.Length == category.Length || path[category.Length] == '/');
}
