namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>The faults of the event that is being read; empty for nearly every event, so it is allocated once a request.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> faults = [];

    public bool Any => faults.Count > 0;

    public void Add(string pointer, string detail)
    {
        if (faults.Count < WireLimits.FaultsPerEvent)
        {
            faults.Add(new Fault(pointer, detail));
        }
    }

    public Fault[] ToArray() => [.. faults];

    public void Clear() => faults.Clear();
}
