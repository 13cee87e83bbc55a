namespace SpacesPlatform.Model;

/// <summary>A sample that counts.</summary>
/// <param name="At">When it was counted.</param>
/// <param name="EventId">The event that it came with.</param>
/// <param name="Kind"><c>listeners</c> or <c>participants</c>.</param>
/// <param name="Raw">The count as reported.</param>
/// <param name="Listeners">The listeners at that moment.</param>
/// <param name="HoldsMs">How long the value holds.</param>
public sealed record CurvePoint(DateTimeOffset At, string EventId, string Kind, long Raw, long Listeners, long HoldsMs);
