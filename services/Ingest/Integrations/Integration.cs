using SpacesPlatform.Ingest.Integrations.RateLimits;
using SpacesPlatform.Ingest.Integrations.Webhooks;

namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Who posts: the owner of API keys and webhook secrets.</summary>
/// <param name="name">What logs call it.</param>
/// <param name="sources">The sources that it may post for: see <see cref="SourcePattern"/>.</param>
internal sealed class Integration(string name, IEnumerable<string> sources)
{
    private readonly SourcePattern[] sources = [.. sources.Select(source => new SourcePattern(source))];

    public string Name => name;

    public IReadOnlyCollection<string> Scopes { get; init; } = Integrations.Scopes.Usual;

    public IReadOnlyList<WebhookSecret> WebhookSecrets { get; init; } = [];

    /// <summary>Null when it may post without limit.</summary>
    public TokenBucket? Bucket { get; init; }

    public bool OwnsEverything => Array.Exists(sources, static source => source.IsEvery);

    public bool Owns(string source) => Array.Exists(sources, pattern => pattern.Owns(source));
}
