using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace SpacesPlatform.Platform.Tests.Recovery;

/// <summary>The server of the drill, as its commands name it.</summary>
internal sealed partial class DrillServer(string connectionString)
{
    private const string Maintenance = "postgres";

    private readonly NpgsqlConnectionStringBuilder stats = new(connectionString);

    public Uri Stats => At(stats.Database!);

    public Uri Server => At(Maintenance);

    /// <summary>The database is gone, with all that was in it, whoever is connected.</summary>
    public async Task DestroyAsync()
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(connectionString) { Database = Maintenance, Pooling = false };
        await using var connection = new NpgsqlConnection(elsewhere.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var drop = new NpgsqlCommand($"DROP DATABASE \"{stats.Database}\" WITH (FORCE)", connection);
        await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Skips the test where Postgres' client programs are missing or too old for the server; in CI that fails.</summary>
    public async Task NeedsClientsAsync()
    {
        var (there, needed) = (ClientMajor(), await ServerMajorAsync());
        var reason = $"pg_dump of Postgres {needed} or newer is needed; there is {(there is null ? "none" : $"that of {there}")}.";
        if (there is null || there < needed)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, reason);
            throw new InvalidOperationException(reason);
        }
    }

    private async Task<int> ServerMajorAsync()
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection.PostgreSqlVersion.Major;
    }

    private static int? ClientMajor()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pg_dump", "--version") { RedirectStandardOutput = true })!;
            var version = Version().Match(process.StandardOutput.ReadToEnd());
            process.WaitForExit();
            return version.Success ? int.Parse(version.Value, CultureInfo.InvariantCulture) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private Uri At(string database) => new UriBuilder("postgresql", stats.Host, stats.Port, database)
    {
        UserName = Uri.EscapeDataString(stats.Username!),
        Password = Uri.EscapeDataString(stats.Password ?? ""),
    }.Uri;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Version();
}
