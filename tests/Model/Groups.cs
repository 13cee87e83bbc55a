namespace SpacesPlatform.Model;

internal static class Groups
{
    /// <summary>The groups that a Space counts for on a board, once each.</summary>
    public static IReadOnlyList<string> Of(ModelSpace space, BoardQuery query) => query.Subject switch
    {
        "hosts" => space.HostIds,
        "speakers" => space.Speakers,
        "categories" => CategoryPaths.WithAncestors(space.CategoriesBy(query.Involvement)),
        "series" => space.SeriesId is null ? [] : [space.SeriesId],
        "hashtags" => space.Hashtags,
        _ => throw new ArgumentException($"The model has no board '{query.Subject}'.", nameof(query)),
    };
}
