namespace SpacesPlatform.Client.Events;

/// <summary>One count of one Space at one moment.</summary>
/// <param name="Count">The count, 0 or more.</param>
/// <param name="Kind">What is counted: one of <see cref="SampleKinds"/>.</param>
public sealed record ListenersSampledData(int Count, string Kind = SampleKinds.Listeners) : EventData
{
    internal override string Type => EventTypes.ListenersSampled;
}
