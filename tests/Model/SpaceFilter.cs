namespace SpacesPlatform.Model;

/// <summary>Which Spaces an answer is about.</summary>
internal static class SpaceFilter
{
    private static readonly DateTimeOffset Launch = new(2021, 5, 4, 0, 0, 0, TimeSpan.Zero);

    public static List<ModelSpace> Chosen(IEnumerable<ModelSpace> all, BoardQuery query) => all
        .Where(space => space.IsOnBoards)
        .Where(space => !(space.Start < query.From) && !(space.Start >= query.To))
        .Where(space => InEra(space, query.Era))
        .Where(space => InCategory(space, query.Category, query.Involvement))
        .Where(space => query.Lang is null || space.Lang == query.Lang)
        .Where(space => query.Series is null || space.SeriesId == query.Series)
        .Where(space => query.Hashtag is null || space.Hashtags.Contains(query.Hashtag))
        .Where(space => query.Format is null || space.Format == query.Format)
        .Where(space => query.MinCoverage is null || space.Metrics.CoveragePercent / 100m >= query.MinCoverage)
        .ToList();

    public static bool InEra(ModelSpace space, string? era) => era switch
    {
        null => true,
        "before-launch" => space.Start < Launch,
        "since-launch" => space.Start >= Launch,
        _ => throw new ArgumentException($"The model has no era '{era}': use before-launch or since-launch.", nameof(era)),
    };

    public static bool InCategory(ModelSpace space, string? category, string involvement)
    {
        var paths = space.CategoriesBy(involvement);
        return category is null || paths.Any(path => CategoryPaths.Matches(category, path));
    }
}
