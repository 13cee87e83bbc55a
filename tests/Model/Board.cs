namespace SpacesPlatform.Model;

/// <summary>Answers a board query by looking at every Space.</summary>
internal static class Board
{
    public static IReadOnlyList<BoardEntry> Of(IReadOnlyCollection<ModelSpace> all, BoardQuery query)
    {
        if ((query.Metric == "growth") != (query.Of is not null))
        {
            throw new ArgumentException("The metric growth needs Of, and no other metric takes it.", nameof(query));
        }

        if (query.Of is not null)
        {
            return Rising(all, query);
        }

        var entries = Ranked(Values(all, query));
        return query.Preceding is null ? entries : Changed(entries, Ranked(Values(all, query.Preceding)), query.Subject);
    }

    /// <summary>By growth: the value of an entry is the growth of what it has on the board of the other metric.</summary>
    private static List<BoardEntry> Rising(IReadOnlyCollection<ModelSpace> all, BoardQuery query)
    {
        if (query.Subject == "spaces")
        {
            throw new ArgumentException("Only groups grow: a Space belongs to one window.", nameof(query));
        }

        return Ranked(Of(all, query with { Metric = query.Of!, Of = null })
            .Where(entry => entry.Growth is not null)
            .Select(entry => (entry.Id, new Measure(entry.Growth!.Value, entry.AchievedAt))));
    }

    /// <summary>What is on the board, with its value: what has no value is not on it.</summary>
    private static IEnumerable<(string Id, Measure Measure)> Values(IEnumerable<ModelSpace> all, BoardQuery query)
    {
        var spaces = SpaceFilter.Chosen(all, query);
        var values = query.Subject == "spaces"
            ? spaces.Select(space => (space.Id, Measure: BoardMetrics.OfSpace(space, query.Metric)))
            : spaces.SelectMany(space => Groups.Of(space, query)).Distinct()
                .Select(group => (Id: group, Spaces: spaces.Where(space => Groups.Of(space, query).Contains(group)).ToList()))
                .Select(group => (group.Id, Measure: BoardMetrics.OfGroup(group.Spaces, query.Metric)));
        return values.Where(value => value.Measure is not null).Select(value => (value.Id, value.Measure!));
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

    /// <summary>The entries with what changed since the preceding board.</summary>
    private static List<BoardEntry> Changed(List<BoardEntry> entries, List<BoardEntry> preceding, string subject) =>
        entries.Select(entry =>
        {
            var before = preceding.SingleOrDefault(other => other.Id == entry.Id);
            return before is null ? entry : entry with
            {
                DeltaRank = entry.Rank - before.Rank,
                DeltaValue = entry.Value - before.Value,
                Growth = subject == "spaces" ? null : BasisPoints.Change(entry.Value, before.Value),
            };
        }).ToList();
}
