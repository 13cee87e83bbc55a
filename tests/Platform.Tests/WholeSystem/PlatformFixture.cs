using SpacesPlatform.Platform.Tests.WholeSystem;

[assembly: AssemblyFixture(typeof(PlatformFixture))]

namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>
/// One platform for all tests that keep to Spaces, accounts and categories of their own; it starts when the first of them
/// asks for it.
/// </summary>
public sealed class PlatformFixture : IAsyncDisposable
{
    private readonly Lazy<Task<RunningPlatform>> platform = new(RunningPlatform.StartAsync);

    internal Task<RunningPlatform> PlatformAsync() => platform.Value.WaitAsync(TestContext.Current.CancellationToken);

    internal async Task<PlatformClient> ClientAsync() => (await PlatformAsync()).Client;

    public async ValueTask DisposeAsync()
    {
        if (platform.IsValueCreated)
        {
            await using var running = await platform.Value;
        }
    }
}
