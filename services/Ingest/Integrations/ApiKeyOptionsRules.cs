using System.Security.Cryptography;
using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.Integrations.Webhooks;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>What an integration of the configuration must be like.</summary>
internal static class ApiKeyOptionsRules
{
    /// <summary>What is wrong with it, each with the setting's name in front.</summary>
    public static IEnumerable<string> Wrong(ApiKeyOptions key)
    {
        if (string.IsNullOrWhiteSpace(key.Name))
        {
            yield return "Name is missing.";
        }

        if ((key.Hash.Length != SHA256.HashSizeInBytes * 2 || !key.Hash.All(char.IsAsciiHexDigit))
            && (key.Hash.Length > 0 || key.WebhookSecrets.Count == 0))
        {
            yield return "Hash must be the key's SHA-256 in 64 hexadecimal digits.";
        }

        // A secret that is wrong may be nearly a right one: it is not repeated.
        if (key.WebhookSecrets.Any(secret => !WebhookSecret.TryParse(secret, out _)))
        {
            yield return $"WebhookSecrets holds something else than {WebhookSecret.Description}.";
        }

        if (key.Sources.Count == 0 && !Scopes.AreForReadingAlone([.. key.Scopes]))
        {
            yield return "Sources is empty: name the sources that the key may post for, or '*'.";
        }

        foreach (var source in key.Sources)
        {
            if (SourcePattern.Wrong(source) is { } reason)
            {
                yield return $"Sources holds '{source}', which {reason}.";
            }
        }

        foreach (var scope in key.Scopes.Except(Scopes.All))
        {
            yield return $"Scopes holds '{scope}', but there are only {string.Join(", ", Scopes.All)}.";
        }

        if (RateLimit.Wrong(key.EventsPerSecond, key.Burst) is { } limit)
        {
            yield return $"EventsPerSecond and Burst: {limit}.";
        }
    }
}
