using System.CommandLine;
using System.Globalization;
using Npgsql;
using SpacesPlatform.Stats.Rebuilding;
using Spectre.Console;

namespace SpacesPlatform.StatsMigrator.Rebuilding;

/// <summary><c>rebuild</c>: makes projections from the kept events anew, while the platform goes on.</summary>
internal static class RebuildCommand
{
    private const int Failed = 1;
    private const int Stopped = 130;

    public static Command Create() => Create([]);

    /// <param name="settings">Settings that come before those of the environment.</param>
    public static Command Create(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var projection = new Option<string?>("--projection")
        {
            Description = "The one projection to rebuild. Default: all",
            HelpName = string.Join('|', ProjectionNames.All.Keys),
        };
        projection.AcceptOnlyFromAmong([.. ProjectionNames.All.Keys]);
        var command = new Command(
            "rebuild",
            "Rebuilds projections from the kept events beside the live ones and swaps them, while the platform goes on. "
            + "Mends what is wrong with them, and brings changed settings of the metrics to all Spaces")
        {
            projection,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(projection) is { } name ? ProjectionNames.All[name] : Projection.All, settings, result, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Projection projection, IEnumerable<KeyValuePair<string, string?>> more, ParseResult result, CancellationToken cancellationToken)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        try
        {
            var settings = RebuildSettings.Read(more);
            var rebuild = new Rebuild(settings.ConnectionString, settings.Projector, TimeProvider.System);
            var started = TimeProvider.System.GetTimestamp();
            var summary = await RebuildConsole.RunAsync(
                console, progress => rebuild.RunAsync(projection, progress, cancellationToken), TimeProvider.System);
            await output.WriteLineAsync(Describe(summary, TimeProvider.System.GetElapsedTime(started)));
            return 0;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("rebuild: stopped; nothing was changed.");
            return Stopped;
        }
        catch (RebuildException fault)
        {
            await error.WriteLineAsync($"rebuild: {fault.Message}");
            return Failed;
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            await error.WriteLineAsync($"rebuild: {fault.MessageText}: it needs the role that makes the tables, the migrator's.");
            return Failed;
        }
        catch (NpgsqlException fault)
        {
            await error.WriteLineAsync($"rebuild: the database failed: {fault.Message} Nothing was changed; run it again.");
            return Failed;
        }
    }

    private static string Describe(RebuildSummary summary, TimeSpan took)
    {
        var changed = summary.Revision is { } revision
            ? (FormattableString)$"{summary.ChangedSpaces:N0} Spaces and {summary.ChangedAccounts:N0} accounts changed (revision {revision})"
            : $"nothing changed";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"rebuilt {summary.Spaces:N0} Spaces and {summary.Accounts:N0} accounts in {took.TotalSeconds:N1} s: ")
            + changed.ToString(CultureInfo.InvariantCulture);
    }
}
