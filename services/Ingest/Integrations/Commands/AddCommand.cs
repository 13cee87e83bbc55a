using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Integrations.Commands;

/// <summary><c>keys add</c>: makes an integration with a key, and a webhook secret if asked for.</summary>
internal static class AddCommand
{
    private const string Everything = "everything";

    public static Command Create(Func<string?> connectionString, Option<bool> json)
    {
        var name = new Option<string?>("--name") { Description = "What the integration is called. Default: its first source without the scheme." };
        var source = new Option<string[]>("--source")
        {
            Description = "A source that it may post for: a URI, 'https://a.example/team/*' for all below it, or '*' for every one. Repeatable.",
            HelpName = "uri",
        };
        var scope = new Option<string[]>("--scope")
        {
            Description = $"What it may do. Repeatable. Default: {Scopes.WriteEvents}. {Scopes.ReadBoards} alone needs no --source.",
        };
        scope.AcceptOnlyFromAmong([.. Scopes.All]);
        var rate = new Option<int?>("--rate") { Description = "How many events a second it may post. Default: that of the service." };
        var burst = new Option<int?>("--burst") { Description = "How many events it may post at once. Default: 10 s of --rate." };
        var webhook = new Option<bool>("--webhook") { Description = "Makes a webhook secret too, for requests signed by Standard Webhooks." };
        source.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (SourcePattern.Wrong(token.Value) is { } wrong)
                {
                    result.AddError($"--source '{token.Value}' {wrong}.");
                }
            }
        });
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && TextRules.Id(ref text) is { } wrong)
            {
                result.AddError($"--name {wrong}.");
            }
        });
        rate.Validators.Add(result => CheckLimit(result, number => RateLimit.Wrong(number, null)));
        burst.Validators.Add(result => CheckLimit(result, number => RateLimit.Wrong(null, number)));
        var command = new Command("add", "Makes an integration with a key, which is shown once.") { name, source, scope, rate, burst, webhook };
        command.Validators.Add(result =>
        {
            if (result.GetValue(source) is { Length: > 0 })
            {
                return;
            }

            if (!Scopes.AreForReadingAlone([.. (result.GetValue(scope) ?? []).Distinct()]))
            {
                result.AddError("--source is missing: name a source that it may post for.");
            }
            else if (result.GetValue(name) is null)
            {
                result.AddError("--name is missing: there is no source to call the integration after.");
            }
        });
        command.SetAction((result, cancellationToken) =>
        {
            var sources = result.GetValue(source) ?? [];
            var scopes = result.GetValue(scope)!;
            var wanted = new NewIntegration(
                result.GetValue(name) ?? NameOf(sources[0]),
                [.. sources.Distinct()],
                scopes.Length > 0 ? [.. scopes.Distinct()] : [.. Scopes.Usual],
                result.GetValue(rate),
                result.GetValue(burst),
                result.GetValue(webhook));
            return KeysCommand.RunAsync(
                result,
                connectionString,
                keys => keys.AddAsync(wanted, cancellationToken),
                (output, issued) => KeysCommand.ShowAsync(output, issued, result.GetValue(json)));
        });
        return command;
    }

    private static void CheckLimit(OptionResult result, Func<int, string?> check)
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && check(number) is { } wrong)
        {
            result.AddError($"{result.Option.Name}: {wrong}.");
        }
    }

    private static string NameOf(string source)
    {
        if (source == SourcePattern.Every)
        {
            return Everything;
        }

        var start = source.IndexOf("://", StringComparison.Ordinal);
        var name = (start < 0 ? source : source[(start + 3)..]).TrimEnd('*').TrimEnd('/', ':');
        return name[..Math.Min(name.Length, WireLimits.IdLength)];
    }
}
