namespace SpacesPlatform.Simulator.Posting;

/// <summary>The answer to a posted batch: counts, and what became of each item where that differs.</summary>
internal sealed record PostAnswer(int? Accepted, int? Refused, IReadOnlyList<PostedItem>? Items);
