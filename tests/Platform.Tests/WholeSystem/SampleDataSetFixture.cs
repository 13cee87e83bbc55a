namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>A platform that the sample data set, and nothing else, was posted to.</summary>
public class SampleDataSetFixture : IAsyncLifetime
{
    private RunningPlatform? platform;

    internal PlatformClient Client => platform!.Client;

    internal RunningPlatform Platform => platform!;

    public async ValueTask InitializeAsync()
    {
        platform = await RunningPlatform.StartAsync();
        await FillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (platform is not null)
        {
            await platform.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected virtual async Task FillAsync() => await Client.ApplyAsync(await SampleDataSet.ReadAsync());
}
