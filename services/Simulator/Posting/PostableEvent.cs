namespace SpacesPlatform.Simulator.Posting;

/// <summary>An event ready to be posted: its identity, its type and its whole CloudEvents JSON.</summary>
public sealed record PostableEvent(string Source, string Id, string Type, ReadOnlyMemory<byte> Json)
{
    /// <summary>How much of the run is done with this event, 0 to 1: for whoever shows the progress.</summary>
    public double Done { get; init; }
}
