using SpacesPlatform.Simulator.SpaceEvents;

namespace SpacesPlatform.Simulator.Dataset;

/// <summary>An account of the data set. Its id is made up from its handle.</summary>
/// <param name="Handle">The handle, without <c>@</c>.</param>
/// <param name="DisplayName">The name as shown.</param>
/// <param name="Category">Its category path.</param>
/// <param name="Opened">When it was first seen; null when it was there from the start.</param>
public sealed record Account(string Handle, string DisplayName, string Category, DateTimeOffset? Opened = null)
{
    public string Id { get; } = OpaqueIds.Account(SeededRandom.FromName(Handle));
}
