namespace SpacesPlatform.Stats.Spaces;

/// <summary>The listener curve of a Space, as its canonical source saw it.</summary>
internal sealed record TimelineAnswer(
    SpaceReference Space, string? Source, IReadOnlyList<TimelinePoint> Points, IReadOnlyList<TimelineGap> Gaps);
