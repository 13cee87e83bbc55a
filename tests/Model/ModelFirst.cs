namespace SpacesPlatform.Model;

/// <summary>Who of a category was the first in a role.</summary>
/// <param name="Role"><c>host</c> or <c>speaker</c>.</param>
/// <param name="Category">The path that was asked for, which may be an ancestor of the account's.</param>
/// <param name="AccountId">Who it was.</param>
/// <param name="SpaceId">In which Space.</param>
/// <param name="At">The start of the Space for a host, the earliest join for a speaker.</param>
public sealed record ModelFirst(string Role, string Category, string AccountId, string SpaceId, DateTimeOffset At);
