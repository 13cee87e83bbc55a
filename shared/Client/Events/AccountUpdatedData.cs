namespace SpacesPlatform.Client.Events;

/// <summary>What is known of an account; the event's subject is the account's id. A null says nothing about a field.</summary>
/// <param name="Handle">The handle, without <c>@</c>.</param>
/// <param name="DisplayName">The name as shown.</param>
/// <param name="Categories">Category paths; the list replaces the earlier one whole.</param>
public sealed record AccountUpdatedData(
    string? Handle = null, string? DisplayName = null, IReadOnlyList<string>? Categories = null) : EventData
{
    internal override string Type => EventTypes.AccountUpdated;
}
