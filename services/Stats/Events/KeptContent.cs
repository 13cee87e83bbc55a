using SpacesPlatform.Contracts.V1;

namespace SpacesPlatform.Stats.Events;

/// <summary>What a kept event says, as needed to name what a conflicting one says otherwise.</summary>
internal sealed record KeptContent(
    EventType Type, string Subject, DateTimeOffset OccurredAt, int? Count, SampleKind? Kind, string? DataJson);
