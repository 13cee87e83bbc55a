namespace SpacesPlatform.Client.Events;

/// <summary>What a Space accompanies.</summary>
/// <param name="Kind">How it relates: <c>pre-show</c>, <c>after-party</c>, <c>debut</c> and the like.</param>
/// <param name="Ref">What it relates to, or null.</param>
public sealed record TieInData(string Kind, string? Ref = null);
