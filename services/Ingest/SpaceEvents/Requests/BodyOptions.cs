namespace SpacesPlatform.Ingest.SpaceEvents.Requests;

/// <summary>How long bodies are waited for; part of the section <c>Ingest</c> of the configuration.</summary>
internal sealed class BodyOptions
{
    public const string Section = "Ingest";
    public static readonly TimeSpan LongestBodyTimeout = TimeSpan.FromMinutes(5);

    /// <summary>How long a request's body may take from its headers to its last byte.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
