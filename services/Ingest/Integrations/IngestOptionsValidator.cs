using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SpacesPlatform.Ingest.SpaceEvents.Wire;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Refuses to start on a configuration that would turn integrations away later.</summary>
internal sealed class IngestOptionsValidator : IValidateOptions<IngestOptions>
{
    /// <summary>An integration is promised its answer within 5 s; what is left is for everything but the broker.</summary>
    private static readonly TimeSpan LongestConfirmTimeout = TimeSpan.FromSeconds(4.5);

    public ValidateOptionsResult Validate(string? name, IngestOptions options)
    {
        var wrong = new List<string>();
        if (options.ConfirmTimeout <= TimeSpan.Zero || options.ConfirmTimeout > LongestConfirmTimeout)
        {
            wrong.Add($"Ingest:ConfirmTimeout must be above 0 and at most {LongestConfirmTimeout}, but is {options.ConfirmTimeout}.");
        }

        if (options.Keys.Count == 0)
        {
            wrong.Add("Ingest:Keys is empty, so nobody could post: set Ingest__Keys__0__Name, Ingest__Keys__0__Hash (SHA-256 of "
                + "the key in hexadecimal) and Ingest__Keys__0__Sources__0 ('*' or a source URI).");
        }

        for (var index = 0; index < options.Keys.Count; index++)
        {
            wrong.AddRange(Wrong(options.Keys[index]).Select(what => $"Ingest:Keys:{index}:{what}"));
        }

        wrong.AddRange(options.Keys.GroupBy(key => key.Name).Where(same => same.Count() > 1)
            .Select(same => $"Ingest:Keys has more than one key of the name '{same.Key}'."));
        wrong.AddRange(options.Keys.GroupBy(key => key.Hash, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
            .Select(same => $"Ingest:Keys has one hash under several names: {string.Join(", ", same.Select(key => key.Name))}."));
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(ApiKeyOptions key)
    {
        if (string.IsNullOrWhiteSpace(key.Name))
        {
            yield return "Name is missing.";
        }

        if (key.Hash.Length != SHA256.HashSizeInBytes * 2 || !key.Hash.All(char.IsAsciiHexDigit))
        {
            yield return "Hash must be the key's SHA-256 in 64 hexadecimal digits.";
        }

        if (key.Sources.Count == 0)
        {
            yield return "Sources is empty: name the sources that the key may post for, or '*'.";
        }

        foreach (var source in key.Sources.Where(source => source != ApiKeyOptions.EverySource))
        {
            var text = source;
            if (TextRules.Source(ref text) is { } reason)
            {
                yield return $"Sources holds '{source}', which {reason}.";
            }
        }
    }
}
