using System.Collections.Frozen;

namespace SpacesPlatform.Ingest.Integrations.Credentials;

/// <summary>All that is taken at one moment; never changed, but replaced as a whole.</summary>
internal sealed class CredentialSnapshot
{
    private readonly FrozenDictionary<KeyHash, ApiKey> keys;

    /// <param name="keys">The keys; of those with one hash the first counts.</param>
    /// <param name="webhookOwners">The integrations that have webhook secrets.</param>
    public CredentialSnapshot(IEnumerable<ApiKey> keys, IEnumerable<Integration> webhookOwners)
    {
        this.keys = keys.DistinctBy(key => key.Hash).ToFrozenDictionary(key => key.Hash);
        WebhookOwners = [.. webhookOwners];
    }

    public IReadOnlyList<Integration> WebhookOwners { get; }

    /// <summary>The key's owner, or null when nobody has this key now.</summary>
    public Integration? Find(string key, DateTimeOffset now)
    {
        var hash = KeyHash.Of(key);
        return keys.TryGetValue(hash, out var found) && found.Hash.FixedTimeEquals(hash) && !(found.ExpiresAt <= now)
            ? found.Integration
            : null;
    }
}
