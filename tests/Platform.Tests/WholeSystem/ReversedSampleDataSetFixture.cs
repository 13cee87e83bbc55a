namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>A platform that the sample data set was posted to from its end to its beginning, and once more.</summary>
public sealed class ReversedSampleDataSetFixture : SampleDataSetFixture
{
    private protected override async Task FillAsync()
    {
        var events = await SampleDataSet.ReadAsync();
        await Client.PostAcceptedAsync(events.Reverse());
        await Client.PostAcceptedAsync(events.Reverse());
        await Parallel.ForEachAsync(events, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (wire, _) =>
            await Client.SettledAsync(wire.Source, wire.Id, status => status.Number("duplicates") >= 1));
    }
}
