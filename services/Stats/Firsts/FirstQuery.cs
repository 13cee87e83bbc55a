using SpacesPlatform.Stats.Leaderboards;
using SpacesPlatform.Stats.Reading;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>Which firsts are asked for.</summary>
/// <param name="Role">The role.</param>
/// <param name="Category">The category of the accounts; null for those of every category.</param>
/// <param name="Spaces">The Spaces in which it counts.</param>
internal sealed record FirstQuery(FirstRole Role, string? Category, BoardQuery Spaces)
{
    /// <summary>The API's link to the first of a category.</summary>
    public string LinkTo(string category) => ApiLinks.With(
        "/v1/firsts",
        [("role", Role.Id), ("category", category), ("era", Spaces.Era?.Id), ("as_of", ApiLinks.Text(Spaces.AsOf))]);
}
