namespace SpacesPlatform.Stats.Groups;

/// <summary>Who hosted Spaces of a group.</summary>
/// <param name="Id">The account.</param>
/// <param name="Handle">Its handle, or null while no update has told it.</param>
/// <param name="DisplayName">Its display name, likewise.</param>
/// <param name="Appearances">How many of the group's Spaces on boards it hosted.</param>
internal sealed record GroupHost(string Id, string? Handle, string? DisplayName, long Appearances);
