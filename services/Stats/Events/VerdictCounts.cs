using System.Runtime.CompilerServices;

namespace SpacesPlatform.Stats.Events;

/// <summary>How many events have which verdict.</summary>
[InlineArray((int)Verdict.Failed + 1)]
internal struct VerdictCounts
{
    private int first;

    /// <summary>The verdicts that an event can have, each with its name in telemetry.</summary>
    public static (Verdict Verdict, string Name)[] Names { get; } =
    [
        (Verdict.Applied, "applied"),
        (Verdict.Duplicate, "duplicate"),
        (Verdict.Conflict, "conflict"),
        (Verdict.Retracted, "retracted"),
        (Verdict.Failed, "failed"),
    ];

    public readonly int this[Verdict verdict] => this[(int)verdict];

    public static VerdictCounts Of(IReadOnlyList<IncomingEvent> events)
    {
        var counts = default(VerdictCounts);
        for (var index = 0; index < events.Count; index++)
        {
            counts[(int)events[index].Verdict]++;
        }

        return counts;
    }
}
