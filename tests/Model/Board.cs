namespace SpacesPlatform.Model;

/// <summary>Answers a board query by looking at every Space.</summary>
internal static class Board
{
    private static readonly DateTimeOffset Launch = new(2021, 5, 4, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<BoardEntry> Of(IEnumerable<ModelSpace> all, BoardQuery query)
    {
        var spaces = all.Where(space => space.IsOnBoards)
            .Where(space => InWindow(space, query) && InEra(space, query.Era) && InCategory(space, query)).ToList();
        var values = query.Subject switch
        {
            "spaces" => spaces.Select(space => (space.Id, Measure: BoardMetrics.OfSpace(space, query.Metric))),
            "hosts" => spaces.SelectMany(space => space.HostIds).Distinct()
                .Select(host => (Id: host, Spaces: spaces.Where(space => space.HostIds.Contains(host)).ToList()))
                .Select(host => (host.Id, Measure: BoardMetrics.OfGroup(host.Spaces, query.Metric))),
            _ => throw new ArgumentException($"The model has no board '{query.Subject}': use spaces or hosts.", nameof(query)),
        };
        return Ranked(values.Where(value => value.Measure is not null).Select(value => (value.Id, value.Measure!)));
    }

    /// <summary>Rank 1, 2, 2, 4 by value; position by value, then the earlier achievement, then id.</summary>
    private static List<BoardEntry> Ranked(IEnumerable<(string Id, Measure Measure)> values)
    {
        var inOrder = values.OrderByDescending(value => value.Measure.Value)
            .ThenBy(value => value.Measure.AchievedAt)
            .ThenBy(value => value.Id, Ordinal.Order).ToList();
        return inOrder.Select((value, index) => new BoardEntry(
            1 + inOrder.Count(other => other.Measure.Value > value.Measure.Value),
            index + 1,
            value.Id,
            value.Measure.Value,
            value.Measure.AchievedAt)).ToList();
    }

    private static bool InWindow(ModelSpace space, BoardQuery query) =>
        !(space.Start < query.From) && !(space.Start >= query.To);

    private static bool InEra(ModelSpace space, string? era) => era switch
    {
        null => true,
        "before-launch" => space.Start < Launch,
        "since-launch" => space.Start >= Launch,
        _ => throw new ArgumentException($"The model has no era '{era}': use before-launch or since-launch.", nameof(era)),
    };

    private static bool InCategory(ModelSpace space, BoardQuery query)
    {
        var paths = query.Involvement switch
        {
            "space" => space.EffectiveCategories,
            "host" => space.HostCategories,
            "speaker" => space.SpeakerCategories,
            _ => throw new ArgumentException($"No involvement is '{query.Involvement}': space, host or speaker.", nameof(query)),
        };
        return query.Category is null || paths.Any(path => CategoryPaths.Matches(query.Category, path));
    }
}
