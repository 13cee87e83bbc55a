namespace SpacesPlatform.Simulator.SpaceEvents;

/// <summary>One count of one Space at one moment.</summary>
/// <param name="Count">The count.</param>
/// <param name="Kind">What is counted: one of <see cref="SampleKinds"/>.</param>
public sealed record ListenersSampledData(int Count, string Kind) : EventData
{
    internal override string Type => EventTypes.ListenersSampled;
}
