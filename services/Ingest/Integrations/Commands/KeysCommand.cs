using System.CommandLine;
using System.CommandLine.Parsing;
using SpacesPlatform.Ingest.Data;

namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary><c>keys</c>: makes, lists, rotates and revokes what integrations post with.</summary>
internal static class KeysCommand
{
    public const string Name = "keys";

    private const int Failed = 1;
    private static readonly TimeSpan UsualGrace = TimeSpan.FromHours(24);

    public static RootCommand Create() =>
        Create(() => Host.CreateApplicationBuilder().Configuration.GetConnectionString(IngestDatabase.Name));

    /// <param name="connectionString">Gives the connection string of the database of keys.</param>
    public static RootCommand Create(Func<string?> connectionString)
    {
        var json = new Option<bool>("--json") { Description = "Writes the result as JSON.", Recursive = true };
        var keys = new Command(Name, "Makes, lists, rotates and revokes what integrations post with.")
        {
            json,
            AddCommand.Create(connectionString, json),
            List(connectionString, json),
            Rotate(connectionString, json),
            Revoke(connectionString, json),
        };
        return new RootCommand("The ingest service; without a command it serves.") { keys };
    }

    /// <summary>Runs an action against the database and shows its result; the exit code is 1 when it can't be done.</summary>
    internal static async Task<int> RunAsync<T>(
        ParseResult result, Func<string?> connectionString, Func<KeyAdministration, Task<T>> run, Func<TextWriter, T, Task> show)
    {
        try
        {
            await show(result.InvocationConfiguration.Output, await KeysDatabase.RunAsync(connectionString(), run));
            return 0;
        }
        catch (KeysException fault)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync($"{Name}: {fault.Message}");
            return Failed;
        }
    }

    private static Command List(Func<string?> connectionString, Option<bool> json)
    {
        var command = new Command("list", "Lists the integrations of the database, and what they post with.");
        command.SetAction((result, cancellationToken) => RunAsync(
            result,
            connectionString,
            keys => keys.ListAsync(cancellationToken),
            (output, listed) =>
            {
                if (result.GetValue(json))
                {
                    return KeysOutput.JsonAsync(output, listed, KeysJson.Default.IReadOnlyListListedIntegration);
                }

                KeysOutput.List(output, listed);
                return Task.CompletedTask;
            }));
        return command;
    }

    private static Command Rotate(Func<string?> connectionString, Option<bool> json)
    {
        var name = new Argument<string>("name") { Description = "The integration." };
        var webhook = new Option<bool>("--webhook") { Description = "Makes a new webhook secret instead of a new key." };
        var grace = new Option<TimeSpan?>("--grace")
        {
            Description = "How long the one before is still taken, such as 30m, 24h (the default) or 7d; 0 ends it at once.",
            HelpName = "time",
            CustomParser = ParseGrace,
        };
        var command = new Command("rotate", "Makes a new key (or webhook secret). The one before goes on for a while; older ones end.")
        {
            name, webhook, grace,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result,
            connectionString,
            keys => keys.RotateAsync(result.GetValue(name)!, result.GetValue(webhook), result.GetValue(grace) ?? UsualGrace, cancellationToken),
            (output, issued) => ShowAsync(output, issued, result.GetValue(json))));
        return command;
    }

    private static Command Revoke(Func<string?> connectionString, Option<bool> json)
    {
        var name = new Argument<string>("name") { Description = "The integration." };
        var former = new Option<bool>("--former") { Description = "Only what newer ones have taken the place of." };
        var command = new Command("revoke", "Ends an integration's keys and webhook secrets, within 5 s.") { name, former };
        command.SetAction((result, cancellationToken) => RunAsync(
            result,
            connectionString,
            keys => keys.RevokeAsync(result.GetValue(name)!, result.GetValue(former), cancellationToken),
            (output, revoked) => result.GetValue(json)
                ? KeysOutput.JsonAsync(output, revoked, KeysJson.Default.RevokedCredentials)
                : KeysOutput.RevokedAsync(output, revoked)));
        return command;
    }

    internal static Task ShowAsync(TextWriter output, IssuedCredentials issued, bool json) => json
        ? KeysOutput.JsonAsync(output, issued, KeysJson.Default.IssuedCredentials)
        : KeysOutput.IssuedAsync(output, issued);

    private static TimeSpan? ParseGrace(ArgumentResult result)
    {
        if (!Grace.TryParse(result.Tokens[0].Value, out var grace))
        {
            result.AddError($"--grace is '{result.Tokens[0].Value}', but must be a time of at most a year such as 30m, 24h or 7d, or 0.");
        }

        return grace;
    }
}
