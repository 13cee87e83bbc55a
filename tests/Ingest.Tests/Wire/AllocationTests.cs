using System.Text;
using SpacesPlatform.Ingest.SpaceEvents.Requests;

namespace SpacesPlatform.Ingest.Tests.Wire;

public class AllocationTests
{
    private const int Samples = 500;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sample_costs_little_more_than_its_contract(bool inLines)
    {
        var mode = inLines ? ContentMode.Lines : ContentMode.Batched;
        var samples = Enumerable.Range(0, Samples).Select(
            index => EventJson.Sample(index, $"event-{index}").With("datacontenttype", "application/json"));
        var body = Encoding.UTF8.GetBytes(mode == ContentMode.Lines ? EventJson.Lines(samples) : EventJson.Batch(samples));
        Reading.Read(mode, body, out _);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var batch = Reading.Read(mode, body, out _);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        // Optimised code needs some 140: the contract (64), its id (40), its places in two lists (24 and 8). Unoptimised code
        // boxes here and there; an object tree, or a string for every attribute, costs thousands.
        batch!.Accepted.ShouldBe(Samples);
        (bytes / Samples).ShouldBeLessThan(600);
    }
}
