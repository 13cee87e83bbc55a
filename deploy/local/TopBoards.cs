using System.Globalization;
using System.Text.Json;
using SpacesPlatform.LocalInfrastructure;
using Spectre.Console;

namespace SpacesPlatform.Local;

/// <summary>Shows the tops of the boards, read through the gateway as anybody would; with the key, as the settings may ask readers for one.</summary>
internal static class TopBoards
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task PrintAsync(Uri gateway, ApiKey key, bool expectEntries, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(10) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Text);
        await PrintAsync(client, "spaces", "Top Spaces by peak listeners", expectEntries, cancellationToken);
        await PrintAsync(client, "hosts", "Top hosts by peak listeners", expectEntries, cancellationToken);
    }

    private static async Task PrintAsync(
        HttpClient client, string board, string title, bool expectEntries, CancellationToken cancellationToken)
    {
        var path = $"/v1/leaderboards/{board}?metric=peak_listeners&limit=5";
        using var page = await ReadSettledAsync(client, path, expectEntries, cancellationToken);
        var entries = page.RootElement.GetProperty("entries");
        if (entries.GetArrayLength() == 0)
        {
            Terminal.Line($"{title}: none yet");
            return;
        }

        var table = new Table { Title = new TableTitle(title) };
        table.AddColumn(new TableColumn("rank").RightAligned());
        table.AddColumn(board == "spaces" ? "Space" : "host");
        if (board == "spaces")
        {
            table.AddColumn("hosts");
        }

        table.AddColumn(new TableColumn("listeners").RightAligned());
        foreach (var entry in entries.EnumerateArray())
        {
            string[] middle = board == "spaces" ? [Text(entry, "title"), Hosts(entry)] : [Host(entry)];
            string[] cells =
            [
                entry.GetProperty("rank").ToString(),
                .. middle,
                entry.GetProperty("value").GetDouble().ToString("N0", CultureInfo.InvariantCulture),
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    // What was accepted may still be on its way through the queue: wait until the board has not moved for a moment.
    private static async Task<JsonDocument> ReadSettledAsync(
        HttpClient client, string path, bool expectEntries, CancellationToken cancellationToken)
    {
        var text = "";
        await Readiness.WaitAsync(
            async token =>
            {
                var before = text;
                text = await ReadAsync(client, path, token);
                if (!expectEntries)
                {
                    return true;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(500), token);
                return before.Length > 0 && Moving(before) == Moving(text) && Total(text) > 0;
            },
            () => false,
            Patience,
            cancellationToken);
        return JsonDocument.Parse(text);
    }

    private static async Task<string> ReadAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode
            ? text
            : throw new LocalInfrastructureException($"GET {path} answered {(int)answer.StatusCode}: {text}");
    }

    private static string Moving(string page)
    {
        using var json = JsonDocument.Parse(page);
        return $"{json.RootElement.GetProperty("revision")} {json.RootElement.GetProperty("entries")}";
    }

    private static int Total(string page)
    {
        using var json = JsonDocument.Parse(page);
        return json.RootElement.GetProperty("entries").GetArrayLength();
    }

    private static string Hosts(JsonElement entry) =>
        entry.TryGetProperty("hosts", out var hosts) && hosts.ValueKind == JsonValueKind.Array
            ? string.Join(", ", hosts.EnumerateArray().Select(Name))
            : "";

    private static string Host(JsonElement entry)
    {
        var hosts = Hosts(entry);
        return hosts.Length > 0 ? hosts : Name(entry);
    }

    private static string Name(JsonElement account)
    {
        var name = Text(account, "display_name");
        return name.Length > 0 ? name : Text(account, "handle") is { Length: > 0 } handle ? handle : Text(account, "id");
    }

    private static string Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
