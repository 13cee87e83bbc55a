namespace SpacesPlatform.Ingest.Integrations;

/// <summary>The section <c>Ingest</c> of the configuration.</summary>
internal sealed class IngestOptions
{
    public const string Section = "Ingest";

    /// <summary>The keys that integrations post with.</summary>
    public IList<ApiKeyOptions> Keys { get; } = [];

    /// <summary>How long a request waits for the broker's confirms before it is answered 503.</summary>
    public TimeSpan ConfirmTimeout { get; set; } = TimeSpan.FromSeconds(4);
}
