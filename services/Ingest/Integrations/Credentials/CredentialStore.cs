using Microsoft.Extensions.Options;
using SpacesPlatform.Ingest.Data;
using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.Integrations.Webhooks;

namespace SpacesPlatform.Ingest.Integrations.Credentials;

/// <summary>The credentials of the configuration, and those of the database as they were read last.</summary>
internal sealed class CredentialStore
{
    private readonly RateLimitOptions usualLimit;
    private readonly TimeProvider time;
    private readonly ApiKey[] configuredKeys;
    private readonly Integration[] configuredOwners;
    private Dictionary<string, TokenBucket> buckets = [];
    private volatile CredentialSnapshot current;
    private volatile bool isComplete;

    public CredentialStore(IOptions<IngestOptions> options, IConfiguration configuration, TimeProvider time)
    {
        this.time = time;
        usualLimit = options.Value.RateLimit;
        isComplete = string.IsNullOrWhiteSpace(configuration.GetConnectionString(IngestDatabase.Name));
        var configured = options.Value.Keys.Select(key => (Key: key, Integration: Configured(key))).ToList();
        configuredKeys =
        [
            .. configured.Where(one => one.Key.Hash.Length > 0).Select(
                one => new ApiKey(KeyHash.From(Convert.FromHexString(one.Key.Hash)), one.Integration, null)),
        ];
        configuredOwners = [.. configured.Select(one => one.Integration).Where(integration => integration.WebhookSecrets.Count > 0)];
        current = new CredentialSnapshot(configuredKeys, configuredOwners);
    }

    public CredentialSnapshot Current => current;

    /// <summary>False while the database of keys was never read: who is unknown now may be known then.</summary>
    public bool IsComplete => isComplete;

    /// <summary>Takes what the database has now in place of what it had; not to be called twice at a time.</summary>
    public void Replace(IReadOnlyList<StoredCredential> stored)
    {
        var (keys, owners, used) = (new List<ApiKey>(configuredKeys), new List<Integration>(configuredOwners), new Dictionary<string, TokenBucket>());
        foreach (var credentials in stored.GroupBy(credential => credential.Integration))
        {
            var integration = Stored([.. credentials], used);
            keys.AddRange(credentials.Where(credential => credential.IsKey).Select(
                key => new ApiKey(KeyHash.From(key.Value), integration, key.ExpiresAt)));
            if (integration.WebhookSecrets.Count > 0)
            {
                owners.Add(integration);
            }
        }

        buckets = used;
        current = new CredentialSnapshot(keys, owners);
        isComplete = true;
    }

    private Integration Stored(StoredCredential[] credentials, Dictionary<string, TokenBucket> used)
    {
        var first = credentials[0];
        var limit = RateLimit.Of(first.EventsPerSecond, first.Burst, usualLimit);
        var bucket = !buckets.TryGetValue(first.Integration, out var known) ? new TokenBucket(limit, time)
            : known.Limit == limit ? known
            : known.With(limit);
        used.Add(first.Integration, bucket);
        return new Integration(first.Integration, first.Sources)
        {
            Scopes = first.Scopes,
            WebhookSecrets =
            [
                .. credentials.Where(credential => !credential.IsKey).Select(secret => new WebhookSecret(secret.Value, secret.ExpiresAt)),
            ],
            Bucket = bucket,
        };
    }

    private Integration Configured(ApiKeyOptions key) => new(key.Name, key.Sources)
    {
        Scopes = key.Scopes.Count > 0 ? [.. key.Scopes] : Scopes.Usual,
        WebhookSecrets =
        [
            .. key.WebhookSecrets.Select(text => WebhookSecret.TryParse(text, out var bytes)
                ? new WebhookSecret(bytes, null)
                : throw new FormatException("The options were not validated.")),
        ],
        Bucket = key.EventsPerSecond is null && key.Burst is null
            ? null
            : new TokenBucket(RateLimit.Of(key.EventsPerSecond, key.Burst, usualLimit), time),
    };
}
