using SpacesPlatform.Ingest.SpaceEvents.Answers;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.SpaceEvents.Wire;

/// <summary>Tells the sender of an event of binary mode which header a fault is about.</summary>
internal static class BinaryFaults
{
    /// <summary>The same batch, its event refused when a header could not be read.</summary>
    /// <param name="batch">What the event turned into, without those headers.</param>
    /// <param name="ofHeaders">What is wrong with headers.</param>
    public static EventBatch Name(EventBatch batch, List<Fault> ofHeaders)
    {
        var outcome = batch.Outcomes[0];
        if (outcome.Refusal is null && ofHeaders.Count == 0)
        {
            return batch;
        }

        var refusal = ofHeaders.Count == 0 ? outcome.Refusal! : Problems.InvalidEvent([]);
        var unreadable = ofHeaders.Select(fault => fault.Pointer).ToHashSet(StringComparer.Ordinal);
        var others = (outcome.Refusal?.Errors ?? []).Where(fault => !unreadable.Contains(fault.Pointer));
        Fault[] faults = [.. ofHeaders.Concat(others).Take(WireLimits.FaultsPerEvent).Select(Name)];
        return new EventBatch([new EventOutcome(outcome.Id, null, refusal with { Errors = faults })], [], 1);
    }

    private static Fault Name(Fault fault) =>
        fault.Pointer.LastIndexOf('/') == 0 && fault.Pointer != "/data"
            ? fault with { Detail = $"{fault.Detail} (header {RequestFormat.AttributePrefix}{fault.Pointer[1..]})" }
            : fault;
}
