using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>The links that prove a first.</summary>
internal static class FirstEvidence
{
    /// <param name="query">What was asked.</param>
    /// <param name="category">The category.</param>
    /// <param name="first">The first of it; null where there is none.</param>
    public static IReadOnlyList<string> Of(FirstQuery query, string category, Occurrence? first) =>
        [.. Occurred(query, category, first), .. NobodyBefore(query, category, first)];

    /// <summary>A Space and an account are shown as they are now: as of a past moment they may not have been so.</summary>
    private static IEnumerable<string> Occurred(FirstQuery query, string category, Occurrence? first)
    {
        if (query.Spaces.AsOf is not null)
        {
            yield return query.LinkTo(category);
        }
        else if (first is not null)
        {
            yield return ApiLinks.Space(first.SpaceId);
            if (query.Role == FirstRole.Host)
            {
                yield return ApiLinks.Host(first.AccountId);
            }
        }
    }

    /// <summary>
    /// The board, empty, of those who hosted a Space of the category's hosts before. Speakers can join before the start, which is
    /// what windows go by, so that there is no such board of them.
    /// </summary>
    private static IEnumerable<string> NobodyBefore(FirstQuery query, string category, Occurrence? first)
    {
        var before = query.Spaces with { Window = query.Spaces.Window with { To = first?.At ?? query.Spaces.Window.To } };
        if (query.Role == FirstRole.Host && !before.Range.IsEmpty)
        {
            yield return ApiLinks.Board(
                before with
                {
                    Subject = BoardSubject.Hosts,
                    Metric = BoardSubject.Hosts.Metrics["spaces"],
                    Category = category,
                    Involvement = FirstRole.Host.Id,
                },
                1);
        }
    }
}
