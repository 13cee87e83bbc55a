using SpacesPlatform.Stats.Categories;
using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>Writes the report that a press officer would write, from one state of the database, in a fixed order.</summary>
internal sealed class HighlightsWriter(
    BoardEntries entries, CategoryCatalog categories, LeadShareHighlight lead, IEnumerable<IHighlight> highlights)
{
    public async Task<HighlightsAnswer> WriteAsync(BoardSnapshot snapshot, HighlightsQuery query, CancellationToken cancellationToken)
    {
        var report = new HighlightsContext(snapshot, query.Spaces, query.Category, null, query.Zone, entries);
        if (query.Category is null)
        {
            report = report with { Category = LeadingCategory(await report.TopAsync(query.Spaces, LeadShareHighlight.Top, cancellationToken)) };
        }

        report = report with { Label = report.Category is { } category ? categories.LabelOf(category) : null };
        var paragraphs = new List<Paragraph>();
        foreach (var highlight in highlights)
        {
            paragraphs.AddRange(await highlight.WriteAsync(report, cancellationToken));
        }

        return new(
            await TitleAsync(report, cancellationToken),
            PeriodOf(query),
            report.Category,
            await snapshot.RevisionAsync(cancellationToken),
            paragraphs);
    }

    /// <summary>The category that most of the leaders have: the narrowest of those, then the first in ordinal order.</summary>
    private static string? LeadingCategory(IReadOnlyList<BoardEntry> leaders) => leaders.Cast<SpaceEntry>()
        .SelectMany(entry => CategoryPaths.WithAncestors(entry.Categories))
        .GroupBy(path => path, StringComparer.Ordinal)
        .OrderByDescending(same => same.Count())
        .ThenByDescending(same => same.Key.Count(character => character == '/'))
        .ThenBy(same => same.Key, Contracts.Utf8Ordinal.Comparer)
        .FirstOrDefault()?.Key;

    private async Task<string> TitleAsync(HighlightsContext report, CancellationToken cancellationToken)
    {
        if (report.Category is not { } category)
        {
            return "Spaces";
        }

        var share = await lead.ShareAsync(report, category, cancellationToken);
        return share.K > 0 ? $"{Prose.Sentence(report.Label!)}: {share.K} of the top {share.N} Spaces" : $"{Prose.Sentence(report.Label!)} in Spaces";
    }

    private static Period PeriodOf(HighlightsQuery query)
    {
        var (from, to) = (query.Spaces.Range.From, query.Spaces.Range.To);
        string Day(DateTimeOffset instant) => Prose.Day(instant, query.Zone);

        // The last day is the one before the exclusive bound; time itself has none before its first.
        var last = to > DateTimeOffset.MinValue ? to?.AddTicks(-1) : to;
        var text = (from, last) switch
        {
            _ when query.Spaces.Range.IsEmpty => "An empty period",
            (null, null) => "All that is known",
            ({ } start, null) => $"From {Day(start)}",
            (null, { } end) => $"To {Day(end)}",
            ({ } start, { } end) when Day(start) == Day(end) => Day(start),
            ({ } start, { } end) => $"{Day(start)} to {Day(end)}",
        };
        return new(from, to, query.Zone.Id, $"{text} ({query.Zone.Id})");
    }
}
