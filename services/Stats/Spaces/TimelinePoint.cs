using SpacesPlatform.Contracts.V1;
using SpacesPlatform.Stats.Projections;

namespace SpacesPlatform.Stats.Spaces;

/// <summary>A sample of the curve: listeners, and the count as reported.</summary>
internal sealed record TimelinePoint(DateTimeOffset At, int Listeners, int Raw, string Kind)
{
    public static TimelinePoint Of(Sample sample) => new(sample.At, sample.Listeners, sample.Raw, KindOf(sample));

    public static string KindOf(Sample sample) => sample.Kind == SampleKind.Participants ? "participants" : "listeners";
}
