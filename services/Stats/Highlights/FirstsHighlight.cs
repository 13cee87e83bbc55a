using SpacesPlatform.Stats.Categories;
using SpacesPlatform.Stats.Firsts;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Highlights;

/// <summary>Which firsts of the category, and of what lies under it, fell into the period.</summary>
internal sealed class FirstsHighlight(CategoryCatalog categories) : IHighlight
{
    private const int Most = 8;

    public async Task<IReadOnlyList<Paragraph>> WriteAsync(HighlightsContext report, CancellationToken cancellationToken)
    {
        if (report.Category is not { } category)
        {
            return [];
        }

        var firsts = new List<(FirstAnswer First, string Did, string Link)>();
        foreach (var (role, did) in new[] { (FirstRole.Host, "to host a Space"), (FirstRole.Speaker, "to join a Space as a speaker") })
        {
            var query = new FirstQuery(role, null, report.Spaces with { Window = default, WindowBefore = null, Era = null });
            var all = await FirstAnswers.AllAsync(report.Snapshot, query, cancellationToken);
            firsts.AddRange(all.Firsts
                .Where(first => CategoryPaths.Matches(category, first.Category) && first.At is { } at && report.Spaces.Range.Contains(at))
                .Select(first => (first, did, query.LinkTo(first.Category))));
        }

        // Who was the first of a category is often the first of one under it too: that is said in one breath.
        return [.. firsts.GroupBy(one => (one.Did, one.First.Account!.Id, SpaceId: one.First.Space!.Id, At: one.First.At!.Value))
            .OrderBy(same => same.Key.At).ThenBy(same => same.Key.Did, StringComparer.Ordinal).ThenBy(same => same.Key.Id, StringComparer.Ordinal)
            .Take(Most)
            .Select(same => Write(report, same.Key.Did, [.. same.Select(one => one.First)], same.Select(one => one.Link)))];
    }

    private Paragraph Write(HighlightsContext report, string did, List<FirstAnswer> firsts, IEnumerable<string> links)
    {
        var (account, space, at) = (firsts[0].Account!, firsts[0].Space!, firsts[0].At!.Value);
        var labels = Prose.List([.. firsts.Select(first => categories.LabelOf(first.Category))]);
        return new(
            $"{account.DisplayName ?? account.Handle ?? account.Id} was the first {labels} account {did}: “{space.Title ?? space.Id}” on {report.Day(at)}.",
            [.. links.Concat(firsts.SelectMany(first => first.Evidence)).Distinct(StringComparer.Ordinal)]);
    }
}
