using SpacesPlatform.Stats.Accounts;
using SpacesPlatform.Stats.Spaces;

namespace SpacesPlatform.Stats.Firsts;

/// <summary>The first account of a category in a role; null where none had it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Category">The category's path.</param>
/// <param name="Account">Who it was.</param>
/// <param name="Space">In which Space.</param>
/// <param name="At">The start of the Space for a host, the first join for a speaker.</param>
/// <param name="Evidence">Links of the API.</param>
internal sealed record FirstAnswer(
    string Role, string Category, AccountReference? Account, SpaceReference? Space, DateTimeOffset? At, IReadOnlyList<string> Evidence);
