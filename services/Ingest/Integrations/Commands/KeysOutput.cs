using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary>Shows what came of the command: to a person, or with <c>--json</c> to a program.</summary>
internal static class KeysOutput
{
    /// <summary>Where the output is no terminal its lines need not fit one.</summary>
    private const int WideLine = 240;

    public static Task JsonAsync<T>(TextWriter output, T value, JsonTypeInfo<T> type) =>
        output.WriteLineAsync(JsonSerializer.Serialize(value, type));

    public static async Task IssuedAsync(TextWriter output, IssuedCredentials issued)
    {
        var may = issued.Sources.Count > 0 ? $"post for {string.Join(", ", issued.Sources)}" : "read";
        await output.WriteLineAsync($"{issued.Name} may {may} with what is shown here this once:");
        if (issued.ApiKey is { } key)
        {
            await output.WriteLineAsync($"api key         {key}");
        }

        if (issued.WebhookSecret is { } secret)
        {
            await output.WriteLineAsync($"webhook secret  {secret}");
        }

        if (issued.FormerUntil is { } until)
        {
            await output.WriteLineAsync($"the one before is taken until {Time(until)}; 'keys revoke {issued.Name} --former' ends it now");
        }
    }

    public static void List(TextWriter output, IReadOnlyList<ListedIntegration> integrations)
    {
        if (integrations.Count == 0)
        {
            output.WriteLine("there are no integrations yet: make one with 'keys add --source <uri>'");
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WideLine;
        }

        var table = new Table().Border(TableBorder.Minimal).AddColumns("name", "sources", "scopes", "events a second (burst)", "credentials");
        foreach (var integration in integrations)
        {
            string[] cells =
            [
                integration.Name,
                string.Join('\n', integration.Sources),
                string.Join('\n', integration.Scopes),
                Limit(integration),
                string.Join('\n', integration.Credentials.Select(Describe)),
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        console.Write(table);
    }

    public static Task RevokedAsync(TextWriter output, RevokedCredentials revoked) => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"revoked {revoked.Revoked:N0} of {revoked.Name}'s credentials; within 5 s they are refused everywhere"));

    private static string Limit(ListedIntegration integration) => integration is { EventsPerSecond: null, Burst: null }
        ? "default"
        : string.Create(CultureInfo.InvariantCulture, $"{integration.EventsPerSecond?.ToString("N0", CultureInfo.InvariantCulture) ?? "default"}")
            + (integration.Burst is { } burst ? string.Create(CultureInfo.InvariantCulture, $" ({burst:N0})") : "");

    private static string Describe(ListedCredential credential) => credential switch
    {
        { RevokedAt: { } revoked } => $"{credential.Hint} revoked {Time(revoked)}",
        { ExpiresAt: { } expires } => $"{credential.Hint} {(credential.State == "live" ? "until" : "expired")} {Time(expires)}",
        _ => $"{credential.Hint} since {Time(credential.CreatedAt)}",
    };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
