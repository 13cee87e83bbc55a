namespace SpacesPlatform.Client.Events;

/// <summary>What an event is known by for ever.</summary>
/// <param name="Source">The integration's URI.</param>
/// <param name="Id">The id, unique within the source.</param>
public sealed record EventIdentity(string Source, string Id);
