using System.Diagnostics;
using System.Net;

namespace SpacesPlatform.Ingest.Tests.Integrations.Database;

/// <summary>Waits for what the service promises to happen within 5 s.</summary>
internal static class Soon
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task BecomesAsync(Func<Task<HttpStatusCode>> ask, HttpStatusCode expected, int seconds = 5)
    {
        var watch = Stopwatch.StartNew();
        HttpStatusCode actual;
        while ((actual = await ask()) != expected)
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(seconds), $"It is {actual} and not {expected}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
