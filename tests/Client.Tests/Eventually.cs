namespace SpacesPlatform.Client.Tests;

/// <summary>Bounded waiting.</summary>
internal static class Eventually
{
    public static async Task Async(Func<bool> isSo)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
