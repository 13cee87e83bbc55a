using System.Globalization;

namespace SpacesPlatform.Stats.Tests;

/// <summary>Moments of knowledge, for boards as of a past one.</summary>
internal static class Moments
{
    private const string Next = "SELECT date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond'";

    /// <summary>A moment, as the API takes it, after all that was applied; once this returns it has passed.</summary>
    public static async Task<string> PassAsync(this StatsFixture stats)
    {
        await using var next = stats.DataSource.CreateCommand(Next);
        var moment = (DateTime)(await next.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        await using var pass = stats.DataSource.CreateCommand("SELECT pg_sleep_until($1)");
        pass.Parameters.Add(new() { Value = moment });
        await pass.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }
}
