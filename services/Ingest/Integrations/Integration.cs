namespace SpacesPlatform.Ingest.Integrations;

/// <summary>Who posts: the owner of an API key.</summary>
/// <param name="name">The key's name.</param>
/// <param name="sources">The sources that it may post for.</param>
internal sealed class Integration(string name, IEnumerable<string> sources)
{
    private readonly HashSet<string> sources = new(sources, StringComparer.Ordinal);

    public string Name => name;

    public bool Owns(string source) => sources.Contains(ApiKeyOptions.EverySource) || sources.Contains(source);
}
