using System.Globalization;
using System.Text.Json;

namespace SpacesPlatform.Stats.Tests;

/// <summary>For answers that prove what they say.</summary>
internal static class Evidence
{
    /// <summary>Every link of the answer's evidence leads somewhere.</summary>
    public static async Task ShouldResolveAsync(this StatsApp app, JsonElement answer)
    {
        var links = answer.GetProperty("evidence").EnumerateArray().Select(link => link.GetString()!).ToList();
        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            await app.ReadAsync(link);
        }
    }

    /// <summary>A moment after all that was applied so far, as a parameter's value.</summary>
    public static async Task<string> MomentAsync(this StatsFixture stats)
    {
        // Two milliseconds later, as moments are cut to the millisecond.
        await using var command = stats.DataSource.CreateCommand("SELECT pg_sleep(0.002), clock_timestamp()");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return reader.GetDateTime(1).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }
}
