using Microsoft.Extensions.Options;
using SpacesPlatform.Ingest.Data;
using SpacesPlatform.Ingest.Integrations.RateLimits;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Refuses to start on a configuration that would turn integrations away later.</summary>
internal sealed class IngestOptionsValidator(IConfiguration configuration) : IValidateOptions<IngestOptions>
{
    /// <summary>An integration is promised its answer within 5 s; what is left is for everything but the broker.</summary>
    private static readonly TimeSpan LongestConfirmTimeout = TimeSpan.FromSeconds(4.5);

    private static readonly TimeSpan ShortestKeysReload = TimeSpan.FromMilliseconds(100);

    /// <summary>What is left of 5 s is for the reading itself.</summary>
    private static readonly TimeSpan LongestKeysReload = TimeSpan.FromSeconds(4);

    public ValidateOptionsResult Validate(string? name, IngestOptions options)
    {
        var wrong = new List<string>();
        if (options.ConfirmTimeout <= TimeSpan.Zero || options.ConfirmTimeout > LongestConfirmTimeout)
        {
            wrong.Add($"Ingest:ConfirmTimeout must be above 0 and at most {LongestConfirmTimeout}, but is {options.ConfirmTimeout}.");
        }

        if (options.KeysReload < ShortestKeysReload || options.KeysReload > LongestKeysReload)
        {
            wrong.Add($"Ingest:KeysReload must be from {ShortestKeysReload} to {LongestKeysReload}, but is {options.KeysReload}.");
        }

        if (RateLimit.Wrong(options.RateLimit.EventsPerSecond, options.RateLimit.Burst) is { } limit)
        {
            wrong.Add($"Ingest:RateLimit: {limit}.");
        }

        if (options.Keys.Count == 0 && string.IsNullOrWhiteSpace(configuration.GetConnectionString(IngestDatabase.Name)))
        {
            wrong.Add("Nobody could post: set ConnectionStrings__ingest to the database of keys, or Ingest__Keys__0__Name, "
                + "Ingest__Keys__0__Hash (SHA-256 of the key in hexadecimal) and Ingest__Keys__0__Sources__0 ('*' or a source URI).");
        }

        for (var index = 0; index < options.Keys.Count; index++)
        {
            wrong.AddRange(ApiKeyOptionsRules.Wrong(options.Keys[index]).Select(what => $"Ingest:Keys:{index}:{what}"));
        }

        wrong.AddRange(options.Keys.GroupBy(key => key.Name).Where(same => same.Count() > 1)
            .Select(same => $"Ingest:Keys has more than one key of the name '{same.Key}'."));
        wrong.AddRange(options.Keys.Where(key => key.Hash.Length > 0)
            .GroupBy(key => key.Hash, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
            .Select(same => $"Ingest:Keys has one hash under several names: {string.Join(", ", same.Select(key => key.Name))}."));
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
