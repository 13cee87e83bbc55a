namespace SpacesPlatform.Model;

internal static class CategoryPaths
{
    /// <summary>A path matches itself and everything under it, at <c>/</c> boundaries.</summary>
    public static bool Matches(string asked, string path) =>
        path == asked || path.StartsWith(asked + "/", StringComparison.Ordinal);

    /// <summary>The paths and each of their ancestors, once each, in ordinal order.</summary>
    public static IReadOnlyList<string> WithAncestors(IEnumerable<string> paths)
    {
        var all = new HashSet<string>();
        foreach (var path in paths)
        {
            all.Add(path);
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                all.Add(path[..slash]);
            }
        }

        return all.Order(Ordinal.Order).ToList();
    }
}
