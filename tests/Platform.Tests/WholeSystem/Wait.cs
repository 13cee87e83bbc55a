namespace SpacesPlatform.Platform.Tests.WholeSystem;

/// <summary>Bounded waiting.</summary>
internal static class Wait
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the answer is yes; fails when it was no for a minute.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> isSo)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(Longest, $"Waited too long until {what}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
