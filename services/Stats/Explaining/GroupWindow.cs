namespace SpacesPlatform.Stats.Explaining;

/// <summary>The value of a group in one of the two windows that its growth compares.</summary>
/// <param name="From">The window's start, included.</param>
/// <param name="To">The window's end, excluded.</param>
/// <param name="Value">The group's value in it.</param>
/// <param name="Formula">How that comes about.</param>
/// <param name="ContributionsTotal">How many Spaces contribute to it.</param>
/// <param name="Self">The API's link to the explanation of that value.</param>
internal sealed record GroupWindow(
    DateTimeOffset? From, DateTimeOffset? To, decimal Value, string Formula, long ContributionsTotal, string Self);
